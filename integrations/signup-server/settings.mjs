// The settings of the program, from environment variables. A value that makes no sense stops it with one sentence.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {Record<string, string | undefined>} env
 * @returns {{ port: number, host: string, signup: Partial<import('./signup.mjs').SignupOptions> }} `publicUrl` may be missing.
 */
export function readSettings(env) {
  const get = (name) => env[name]?.trim() || undefined;
  const list = (name) => (get(name) ?? '').split(/[\s,]+/).filter(Boolean);

  const number = (name, fallback, least, most) => {
    const text = get(name) ?? String(fallback);
    if (!/^\d+$/.test(text) || Number(text) < least || Number(text) > most) {
      throw new Error(`${name} needs a number from ${least} to ${most}, and is “${text}”.`);
    }
    return Number(text);
  };

  const flag = (name, fallback) => {
    const text = (get(name) ?? fallback).toLowerCase();
    if (/^(on|yes|true|1)$/.test(text)) return true;
    if (/^(off|no|false|0)$/.test(text)) return false;
    throw new Error(`${name} needs “on” or “off”, and is “${text}”.`);
  };

  const address = (name, protocols, example) => {
    const text = get(name);
    if (text && !(URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).host)) {
      throw new Error(`${name} needs an address like ${example}.`); // Not its value: that may hold a password.
    }
    return text;
  };

  const web = ['http:', 'https:'];
  const trustProxy = get('TRUST_PROXY') ?? 'off';

  return {
    port: number('PORT', 8090, 0, 65_535),
    host: get('HOST') ?? '127.0.0.1',
    signup: {
      publicUrl: address('PUBLIC_URL', web, 'https://signup.clinic.example'),
      dataFile: path.resolve(
        get('DATA_FILE') ?? path.join(import.meta.dirname, 'data', 'subscribers.sqlite'),
      ),
      allowedOrigins: list('ALLOWED_ORIGINS'),
      siteUrl: address('SITE_URL', web, 'https://clinic.example/'),
      siteName: get('SITE_NAME'),
      doubleOptIn: flag('DOUBLE_OPT_IN', 'on'),
      smtpUrl: address('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://user:password@mail.clinic.example:587'),
      mailFrom: get('MAIL_FROM'),
      mailFolder: get('MAIL_FOLDER') && path.resolve(get('MAIL_FOLDER')),
      refusedDomains: list('REFUSED_DOMAINS').map((domain) => domain.toLowerCase()),
      proxies: /^[2-9]$/.test(trustProxy) ? Number(trustProxy) : Number(flag('TRUST_PROXY', 'off')),
      limits: {
        perClient: number('LIMIT_PER_CLIENT', 30, 1, 1_000_000),
        perAddress: number('LIMIT_PER_ADDRESS', 5, 1, 1_000_000),
        seconds: number('LIMIT_SECONDS', 600, 1, 86_400),
      },
      texts: readTexts(get('TEXTS_FILE')),
    },
  };
}

function readTexts(file) {
  if (!file) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`TEXTS_FILE cannot be read: ${error.message}`, { cause: error });
  }
}

/** Takes settings from a file `.env` beside this program, where there is one. The environment's own come first. */
export function loadEnvFile() {
  try {
    process.loadEnvFile(path.join(import.meta.dirname, '.env'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
