import { createServer } from 'node:http';
import { connect } from 'node:net';
import { answer, answers } from './fault-answers.mjs';

/** @typedef {import('node:net').AddressInfo} AddressInfo */
/** @typedef {{ asked: number, left: boolean }} Visit How often was asked, and whether the browser left before the end. */

/**
 * A publisher's server that goes wrong in many ways, on a port of its own: what reaches a page has come over a real
 * connection, and from another origin. Whoever asks adds a word of its own to the address of an answer, by which its
 * requests are counted. The test runner's server tells
 *
 *     /faults                   the address of each answer, by its name
 *     /faults/<name>/<word>     what became of the requests for `<address>/<word>`
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function faultServer() {
  /** @type {Map<string, Visit>} */
  const visits = new Map();
  const server = createServer(({ url = '' }, response) => {
    const visit = visits.get(url) ?? { asked: 0, left: false };
    visits.set(url, visit);
    response.on('error', () => {}); // Written to a browser that has just left.
    response.once('close', () => (visit.left ||= !response.writableFinished));
    answer(url, visit.asked++, response);
  });
  // Neither slow answers nor the holder are to be cut short.
  server.requestTimeout = server.headersTimeout = 0;
  /** @type {import('node:net').Socket} */
  let holder;

  return {
    name: 'fault-server',

    async serverStart() {
      await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
      // The port of an outgoing connection is taken, and nobody listens there: a refusal that nothing can spoil.
      holder = connect(portOf(server.address()), '127.0.0.1');
      holder.on('error', () => {});
      await new Promise((resolve) => holder.once('connect', () => resolve(undefined)));
    },

    serverStop() {
      holder.destroy();
      server.close();
      server.closeAllConnections(); // Some answers never end.
    },

    serve({ path }) {
      const [isOurs, visit] = /^\/faults(\/.+)?$/.exec(path) ?? [];
      if (!isOurs) return undefined;
      const facts = visit
        ? (visits.get(visit) ?? { asked: 0, left: false })
        : addresses(portOf(server.address()), holder.localPort);
      return { body: JSON.stringify(facts), type: 'json', headers: { 'cache-control': 'no-store' } };
    },
  };
}

/**
 * @param {number} port
 * @param {number | undefined} closedPort
 * @returns {Record<string, string>}
 */
function addresses(port, closedPort) {
  const host = '127.0.0.1';
  const names = Object.keys(answers);
  return {
    ...Object.fromEntries(names.map((name) => [name, `http://${host}:${port}/${name}`])),
    refused: `http://${host}:${closedPort}/refused`,
    'no-tls': `https://${host}:${port}/no-tls`,
    'no-address': 'http://[',
  };
}

/** @param {string | AddressInfo | null} address */
function portOf(address) {
  return typeof address === 'object' && address ? address.port : 0;
}
