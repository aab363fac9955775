/** There is no server behind Storybook. These addresses are answered in the page, so that it works without a network. */
import feed from '../demo/feed.json';
import { signUpAnswers } from '../test/support/signup-answers.js';
import { silence } from '../test/support/stub-fetch.js';

type Answer = (request: RequestInit | undefined, url: string) => Response | Promise<Response>;

const served = new Set<string>();

/** By the last part of an address. */
const answers: Readonly<Record<string, Answer>> = {
  ...Object.fromEntries(
    Object.entries(signUpAnswers).map(([name, [status, body]]): [string, Answer] => [
      name,
      () => new Response(body, { status, headers: { 'content-type': 'text/html' } }),
    ]),
  ),
  'never-answers': silence,
  'feed.en.json': () => Response.json(feed),
  /** Is there once, and gone when it is asked for again. */
  'goes-stale.json': (_, url) => {
    if (served.has(url)) return new Response('', { status: 404 });
    served.add(url);
    return Response.json(feed);
  },
};

/** Forgets what was asked for: each story begins anew. */
export function resetServer(): void {
  served.clear();
}

/** Answers these addresses from now on; all others go their way. */
export function startServer(): void {
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const { href, pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    const answer = answers[pathname.split('/').at(-1)!];
    return answer ? answer(init, href) : fetch(input, init);
  };
}
