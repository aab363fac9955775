// The endpoint as a program: `npm start` here, or `node integrations/signup-server/server.mjs`. README.md lists the
// environment variables that set it up.
import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { loadEnvFile, readSettings } from './settings.mjs';
import { createSignup } from './signup.mjs';

/**
 * @param {Record<string, string | undefined>} [env]
 * @param {Pick<Console, 'log' | 'error'>} [log]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` is where it listens, without a slash at its end
 */
export async function startServer(env = process.env, log = console) {
  const { port, host, signup: options } = readSettings(env);
  const server = createServer();
  server.requestTimeout = 30_000; // Nobody needs longer for a form.
  await listen(server, port, host);
  const actualPort = server.address().port;
  let signup;
  try {
    signup = createSignup({
      ...options,
      publicUrl: options.publicUrl ?? `http://localhost:${actualPort}`,
      log,
    });
  } catch (error) {
    server.close();
    throw error;
  }
  server.on('request', async (request, response) => {
    if (await signup.handle(request, response)) return;
    request.resume();
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('There is no such page here. The newsletter form posts to /subscribe.\n');
  });
  for (const line of welcome(options, signup)) log.log(line);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    async close() {
      await new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await signup.close();
    },
  };
}

async function listen(server, port, host) {
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    throw new Error(`The sign-up server could not start on port ${port}: ${error.message}`, { cause: error });
  }
}

/** What the operator needs to know, in lines. */
function welcome({ dataFile, allowedOrigins, doubleOptIn }, { actionUrl, mailFolder }) {
  const lines = [`Sign-ups are taken at ${actionUrl}, and kept in ${dataFile}.`];
  if (!allowedOrigins.length) lines.push('No other site may post there yet: name yours in ALLOWED_ORIGINS.');
  if (!doubleOptIn) lines.push('Addresses are taken without a confirmation (DOUBLE_OPT_IN is off).');
  if (mailFolder) lines.push(`Mails are not sent (SMTP_URL is not set): they are written to ${mailFolder}.`);
  return lines;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    loadEnvFile();
    const { close } = await startServer();
    const stop = () => close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
