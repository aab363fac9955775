// The newsletter's list: what a post must look like, and the file that keeps the addresses.
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const bodyLimit = 10_000;
const longestAddress = 254;
const emailPattern = /^[^\s@"(),:;<>[\\\]]+@(?:[^\s@.,]+\.)+(?:xn--[a-z0-9-]+|\p{L}{2,})$/iu;

const outcomes = {
  done: {
    status: 201,
    title: 'Thank you!',
    message:
      'You are on the list. This demonstration keeps your address on this computer and sends no email.',
  },
  badRequest: {
    status: 400,
    code: 'bad-request',
    title: 'Something went wrong',
    message: 'We could not read what was sent.',
  },
  wrongMethod: {
    status: 405,
    code: 'method-not-allowed',
    title: 'Not possible',
    message: 'This address only takes the newsletter form.',
    headers: { Allow: 'POST' },
  },
  repeated: {
    status: 409,
    code: 'already-subscribed',
    title: 'You are on the list already',
    message: 'This address gets our newsletter. You don’t need to do anything.',
  },
  tooBig: {
    status: 413,
    code: 'too-big',
    title: 'That is too much',
    message: 'The form sent more than we can take.',
  },
  wrongType: {
    status: 415,
    code: 'unsupported-type',
    title: 'Something went wrong',
    message: 'We could not read what was sent.',
  },
  invalid: {
    status: 422,
    code: 'invalid-email',
    field: 'email',
    title: 'Please check the address',
    message: 'Enter an address with a name, an @ and a domain, like name@example.org.',
  },
};

/** What becomes of a post to the newsletter's address: the status and the words of the answer. */
export async function takeSubscription(request, subscribe) {
  if (request.method !== 'POST') {
    request.resume();
    return outcomes.wrongMethod;
  }
  const body = await readBody(request);
  if (body === undefined) return outcomes.tooBig;
  const type = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
  let email;
  if (type === 'application/x-www-form-urlencoded') {
    email = new URLSearchParams(body).get('email');
  } else if (type === 'application/json') {
    try {
      email = JSON.parse(body)?.email;
    } catch {
      return outcomes.badRequest;
    }
  } else {
    return outcomes.wrongType;
  }
  email = typeof email === 'string' ? email.trim() : '';
  if (email.length > longestAddress || !emailPattern.test(email)) return outcomes.invalid;
  return (await subscribe(email)) ? outcomes.done : outcomes.repeated;
}

/** The body as text, or undefined when it is over the limit; then it is read to its end, so that the sender hears. */
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
    else if (size > bodyLimit * 100) request.destroy();
  }
  return size > bodyLimit ? undefined : Buffer.concat(chunks).toString();
}

/** The list of addresses: a file with one JSON line each. Resolves to false when the address is in it already. */
export function subscriptions(dataFile) {
  let last = Promise.resolve();
  async function add(email) {
    const text = await readFile(dataFile, 'utf8').catch((error) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    if (text.split('\n').some((line) => emailIn(line).toLowerCase() === email.toLowerCase())) return false;
    await mkdir(path.dirname(dataFile), { recursive: true });
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    await appendFile(dataFile, `${gap}${JSON.stringify({ email, at: new Date().toISOString() })}\n`);
    return true;
  }
  // One after the other: two posts at the same moment must not both find the address missing.
  return (email) => {
    const turn = last.then(() => add(email));
    last = turn.catch(() => {});
    return turn;
  };
}

function emailIn(line) {
  try {
    return String(JSON.parse(line).email);
  } catch {
    return ''; // a line that somebody edited by hand
  }
}
