import type { FeedError } from '../feed/feed-error.js';
import type { Finding } from './finding.js';
import type { Page } from './page.js';

/** What is said of a feed that cannot be shown. */
type Diagnosis = Pick<Finding, 'code' | 'problem' | 'fix' | 'line'>;

/** Notes which addresses the page's Content-Security-Policy blocks, until it is stopped. */
export function watchPolicy(document: Document): { readonly blocked: ReadonlySet<string>; stop(): void } {
  const blocked = new Set<string>();
  const note = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    // Some browsers say the origin only.
    if (effectiveDirective === 'connect-src') blocked.add(URL.parse(blockedURI)?.origin ?? blockedURI);
  };
  document.addEventListener('securitypolicyviolation', note);
  return { blocked, stop: () => document.removeEventListener('securitypolicyviolation', note) };
}

/**
 * Why a feed cannot be shown, and what to do. Browsers do not tell a script why there was no answer, so that
 * is tried.
 *
 * @param name The feed's address, or how it is called.
 * @param blocked Origins that the page's policy has blocked meanwhile.
 */
export async function failureFinding(
  error: FeedError,
  name: string,
  element: Element,
  page: Page,
  blocked: ReadonlySet<string>,
): Promise<Finding> {
  const diagnosis =
    error.code === 'network' ? await withoutAnswer(name, page, blocked) : ofAnswer(error, name);
  return { severity: 'error', where: name, element, ...diagnosis };
}

async function withoutAnswer(name: string, { base }: Page, blocked: ReadonlySet<string>): Promise<Diagnosis> {
  // Of several languages the first is the one that was meant.
  const url = URL.parse(name.split('>')[0]!);
  if (!url) {
    return {
      code: 'feed-unreachable',
      problem: 'This is no address.',
      fix: 'Correct it: an address begins with https://.',
    };
  }
  const { href, origin, protocol } = url;
  if (protocol === 'http:' && base.startsWith('https:')) {
    return {
      code: 'feed-mixed',
      problem: "The page is secure (https), and the feed's address is not: browsers block it.",
      fix: 'Begin the address with https.',
      line: href.replace(/^http:/, 'https:'),
    };
  }
  if (blocked.has(origin)) {
    return {
      code: 'feed-csp',
      problem: "Your page's Content-Security-Policy does not allow to fetch the feed.",
      fix: 'Add this to the policy, in the header or the <meta> tag where it is written.',
      line: `connect-src ${origin}`,
    };
  }
  if (origin !== URL.parse(base)?.origin && (await answers(href))) {
    return {
      code: 'feed-cors',
      problem: 'The server answers, but does not allow other sites to read the feed.',
      fix: 'Its administrator must add this header (CORS) to the answer, also where it redirects.',
      line: 'Access-Control-Allow-Origin: *',
    };
  }
  return {
    code: 'feed-unreachable',
    problem: 'No answer came: the address may be wrong, the server down, or a blocker in the way.',
    fix: 'Open this address in your browser, and correct it where it does not lead to the feed.',
    line: href,
  };
}

/** Whether a server answers at all, when nobody asks to read what it says. */
async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit' });
    return true;
  } catch {
    return false;
  }
}

function ofAnswer({ code, message, problems }: FeedError, name: string): Diagnosis {
  const problem = `The feed cannot be shown: ${message}.`;
  const status = Number(/answered (\d+)/.exec(message)?.[1]);
  if (code === 'status') return ofStatus(status, problem, name);
  if (code === 'timeout') {
    return { code: 'feed-timeout', problem, fix: 'Try again; if it stays slow, tell who runs the server.' };
  }
  if (code === 'size') return { code: 'feed-size', problem, fix: 'Ask the publisher for a smaller one.' };
  if (code === 'version') {
    return {
      code: 'feed-version',
      problem,
      fix: 'Use a newer script, or if the feed is yours, begin it with this.',
      line: '"version": 1',
    };
  }
  if (message.includes('web page')) {
    return {
      code: 'feed-page',
      problem,
      fix: 'Open it in your browser: it is perhaps a login page, or the page about the feed. Write the address of the feed itself.',
      line: name,
    };
  }
  const isJson = problems.length > 0 || !message.includes('not valid JSON');
  return {
    code: isJson ? 'feed-format' : 'feed-json',
    problem,
    fix: 'Tell its publisher, or if that is you, correct it; this command says where it is wrong.',
    line: `peer-widgets validate ${/^http/.test(name) ? name : 'feed.json'}`,
  };
}

function ofStatus(status: number, problem: string, line: string): Diagnosis {
  if (status > 499 || status === 429) {
    return {
      code: 'feed-server',
      problem,
      fix: 'The server has trouble. Try again later, or tell who runs it.',
    };
  }
  if (status === 401 || status === 403) {
    return {
      code: 'feed-refused',
      problem,
      fix: 'The server wants a login for it. A feed must be public.',
      line,
    };
  }
  return { code: 'feed-not-found', problem, fix: 'There is no feed at this address: correct it.', line };
}
