import { readFile } from 'node:fs/promises';
import type { Remark } from './finding.js';

/** A feed as it was read, and what its server does wrong. */
export interface Source {
  readonly text: string;
  /** Absolute address, against which relative ones resolve. */
  readonly base: string;
  readonly remarks: readonly Remark[];
}

/** A site that is surely not the publisher's: what its pages may read, any partner's may. */
const partner = 'https://partner.example';

/**
 * Reads a feed from a file or an address.
 *
 * @throws Error with one sentence when it cannot be read.
 */
export async function readSource(name: string): Promise<Source> {
  if (/^https?:/i.test(name)) return readAddress(name);
  try {
    return { text: await readFile(name, 'utf8'), base: 'https://feed.invalid/', remarks: [] };
  } catch (cause) {
    throw new Error(`${name} cannot be read: check the path.`, { cause });
  }
}

async function readAddress(address: string): Promise<Source> {
  let response: Response;
  try {
    response = await fetch(address, { headers: { Origin: partner }, signal: AbortSignal.timeout(10_000) });
  } catch (cause) {
    throw new Error(`${address} did not answer within 10 seconds: check the address and the server.`, {
      cause,
    });
  }
  if (!response.ok) throw new Error(`${address} answered ${response.status}: it must answer 200.`);
  const remarks: Remark[] = [];
  const allowedOrigin = response.headers.get('access-control-allow-origin');
  if (allowedOrigin !== '*' && allowedOrigin !== partner) {
    const message = 'cannot be read by partners’ pages: send the header "Access-Control-Allow-Origin: *"';
    remarks.push({ level: 'error', path: '', message });
  }
  const type = response.headers.get('content-type') ?? 'none';
  if (!/\bjson\b/i.test(type)) {
    const message = `has the content type ${type}: send "Content-Type: application/json; charset=utf-8"`;
    remarks.push({ level: 'warning', path: '', message });
  }
  return { text: await response.text(), base: response.url, remarks };
}
