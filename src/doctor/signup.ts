import { endpointOf } from '../newsletter-signup/endpoint.js';
import { readPastedForm } from '../newsletter-signup/pasted-form.js';
import type { Feed } from '../feed/parse.js';
import { hasFeed } from './feeds.js';
import type { Finding } from './finding.js';
import { describe, isFallback, type Page, type Placement } from './page.js';

/** Whether a name sounds like that of a secret, to the sign-up's own ears. */
export function isSecret(name: string): boolean {
  const wish = { action: 'https://example.org/', getAttributeNames: () => [name] };
  return typeof endpointOf(wish, undefined) === 'string';
}

/**
 * Sign-ups that cannot send, or not safely.
 *
 * @param feedFor The feed of a placement; undefined where it is not known.
 */
export function signupFindings(page: Page, feedFor: (placement: Placement) => Feed | undefined): Finding[] {
  return page.placements
    .filter((placement) => placement.tag === 'peer-newsletter-signup' && !isFallback(placement))
    .flatMap((placement) => judge(page, placement, feedFor(placement)) ?? []);
}

function judge(page: Page, placement: Placement, feed?: Feed): Finding | undefined {
  const { element, attributes } = placement;
  const read = (name: string) => attributes.get(name);
  // The page's own address need not be that of the window that judges it.
  const absolute = (address: string) => URL.parse(address, page.base)?.href ?? address;
  const action = read('action');
  const form = readPastedForm(element);
  const wish = {
    provider: read('provider'),
    action: action && absolute(action),
    list: read('list'),
    encoding: read('encoding'),
    extra: read('extra'),
    returnUrl: read('return-url'),
  };
  const endpoint = endpointOf(wish, form && { ...form, action: absolute(form.action) }, feed?.newsletter);
  const at = { where: describe(element), element } as const;
  if (typeof endpoint === 'string') {
    // Its list of attributes says that already.
    if (endpoint.startsWith('knows no provider')) return undefined;
    const isUnset = endpoint.startsWith('needs');
    // A feed that cannot be read here may name one.
    if (isUnset && !feed && hasFeed(page, placement)) return undefined;
    return {
      ...at,
      code: isUnset ? 'signup-unset' : 'secret',
      severity: 'error',
      problem: `The sign-up ${endpoint}.`,
      fix: isUnset
        ? 'Add the address that your newsletter service gives you, or paste its form inside the tag.'
        : 'Remove it, and have the secret replaced by a new one where it came from.',
      line: isUnset ? 'action="https://…"' : undefined,
    };
  }
  if (!endpoint.url.startsWith('http:') || !page.base.startsWith('https:')) return undefined;
  return {
    ...at,
    code: 'signup-insecure',
    severity: 'error',
    problem: `The page is secure (https), and the sign-up's address is not: browsers block or warn of ${endpoint.url}.`,
    fix: 'Begin the address with https.',
    line: `action="${endpoint.url.replace(/^http:/, 'https:')}"`,
  };
}
