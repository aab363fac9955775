/** What a server may send instead of a feed, by name. @type {Record<string, [status: number, type: string, body: string]>} */
const ANSWERS = {
  404: [404, 'text/html', '<!doctype html><title>Not found</title>'],
  500: [500, 'text/plain', 'Internal Server Error'],
  html: [200, 'text/html', '<!doctype html><title>Please sign in</title><p>Please sign in.</p>'],
  empty: [200, 'application/json', ''],
  'wrong-types': [200, 'application/json', json({ version: 1, title: 'Feed', ...wrongTypes() })],
  'wrong-sections': [
    200,
    'application/json',
    json({ version: 1, title: 'Feed', ...wrongTypes(), newsletter: {} }),
  ],
  'unknown-version': [200, 'application/json', json({ version: 2, title: 'Feed' })],
  'no-version': [200, 'application/json', json({ title: 'Feed', resources: [] })],
  truncated: [200, 'application/json', '{"version": 1, "title": "Feed", "resources": [{"id": "a", "ti'],
  array: [200, 'application/json', json([{ version: 1, title: 'Feed' }])],
};

/**
 * Answers `/bad-feed/<name>` with what breaks widgets on real pages.
 *
 * @returns {import('koa').Middleware}
 */
export function badFeeds() {
  return (context, next) => {
    const [, name] = /^\/bad-feed\/([\w-]+)$/.exec(context.path) ?? [];
    const answer = name && ANSWERS[name];
    if (!answer) return next();
    [context.status, context.type, context.body] = answer;
    return undefined;
  };
}

function wrongTypes() {
  return { roles: 'none', resources: 5, stories: [1, null], newsletter: 'none', guide: { chapters: true } };
}

/** @param {unknown} data */
function json(data) {
  return JSON.stringify(data);
}
