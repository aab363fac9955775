/**
 * A partner's newsletter service at `/subscribe`: takes `accepted@example.org`, and refuses every other address.
 *
 * @returns {import('koa').Middleware}
 */
export function newsletterService() {
  return async (context, next) => {
    if (context.path !== '/subscribe' || context.method !== 'POST') return next();
    let body = '';
    for await (const part of context.req) body += part;
    context.status = new URLSearchParams(body).get('email') === 'accepted@example.org' ? 201 : 409;
    context.body = '';
  };
}
