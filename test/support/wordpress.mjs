/** Real WordPress for one test: sites with a database, all their state in a temporary folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ours = (name) => new URL(`../wordpress/${name}`, import.meta.url);

/** The shell's input ends when this process does, in whatever way: then it ends all that it started. */
const untilInputEnds = '"$@" & read -r _; kill 0; wait';

/**
 * @typedef {object} Site
 * @property {string} url Without a final slash.
 * @property {string} folder
 * @property {(code: string) => Promise<any>} run Runs PHP in WordPress, and gives what it returns.
 * @property {(login: string, content: string, before?: string) => Promise<string>} publish Publishes a post as somebody,
 *   so that WordPress filters it as it does theirs; PHP may go before. Gives its address.
 * @property {() => Promise<void>} workInBackground Does what wp-cron has to do.
 * @property {() => Promise<string>} log What PHP and WordPress complained of.
 */

/**
 * @param {import('../../tools/find-wordpress.mjs').WordPressPrograms} programs
 * @returns What starts a site, and ends everything.
 */
export async function startWordPress({ php, database, installDatabase, wordPress }) {
  const folder = await mkdtemp(join(tmpdir(), 'peer-wordpress-'));
  const socket = join(folder, 'socket');
  const data = join(folder, 'data');
  const started = [];
  const close = async () => {
    await Promise.all(started.map((program) => program.close()));
    await rm(folder, { recursive: true, force: true });
  };

  try {
    // Root must say that it means to be root. Servers clean their folder for temporary tables of those of others.
    const common = [
      ...(process.getuid() === 0 ? ['--user=root'] : []),
      `--datadir=${data}`,
      `--tmpdir=${folder}`,
    ];
    await run(installDatabase, [
      '--no-defaults',
      ...common,
      '--skip-test-db',
      '--auth-root-authentication-method=normal',
    ]);
    const places = [`--socket=${socket}`, `--pid-file=${join(folder, 'pid')}`];
    // Nothing has to outlive a loss of power.
    const careless = ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=OFF', '--sync-binlog=0'];
    const server = start(database, ['--no-defaults', ...common, ...places, ...careless, '--skip-networking']);
    started.push(server);
    await server.says(/ready for connections/);
  } catch (error) {
    await close();
    throw error;
  }

  /**
   * @param {string} version One of those that were found.
   * @param {{ isNetwork?: boolean }} [options] Whether it is a multisite.
   * @returns {Promise<Site>}
   */
  async function startSite(version, { isNetwork = false } = {}) {
    const name = `${isNetwork ? 'network' : 'site'}${version.replace('.', '_')}`;
    const root = join(folder, name);
    await cp(wordPress[version], root, { recursive: true, dereference: true, filter: isThere });
    await mkdir(join(root, 'wp-content/plugins'), { recursive: true });
    await mkdir(join(root, 'wp-content/mu-plugins'), { recursive: true });
    await copyFile(ours('config.php'), join(root, 'wp-config.php'));
    await copyFile(ours('this-machine.php'), join(root, 'wp-content/mu-plugins/this-machine.php'));
    const url = `http://127.0.0.1:${await freePort()}`;
    const log = join(folder, `${name}.log`);
    const env = {
      ...process.env,
      SITE_NAME: name,
      SITE_FOLDER: root,
      SITE_SOCKET: socket,
      SITE_URL: url,
      SITE_LOG: log,
      SITE_IS_NETWORK: isNetwork ? 'yes' : '',
      PHP_CLI_SERVER_WORKERS: '4',
    };
    const runner = ours('run.php').pathname;
    await run(php, [runner, 'install'], { env });
    const options = ['upload_max_filesize=32M', 'post_max_size=32M', 'memory_limit=512M'];
    const settings = options.flatMap((option) => ['-d', option]);
    const router = ours('router.php').pathname;
    const server = start(php, [...settings, '-S', new URL(url).host, '-t', root, router], { env });
    started.push(server);
    await server.says(/Development Server .* started/);
    const runInside = async (code) =>
      JSON.parse((await run(php, [runner, 'eval'], { env, input: code })) || 'null');
    return {
      url,
      run: runInside,
      publish: (login, content, before = '') =>
        runInside(`
          ${before}
          wp_set_current_user( get_user_by( 'login', '${login}' )->ID );
          $content = base64_decode( '${Buffer.from(content).toString('base64')}' );
          return get_permalink( wp_insert_post( wp_slash( array( 'post_title' => 'A post', 'post_content' => $content, 'post_status' => 'publish' ) ) ) );
        `),
      workInBackground: async () => void (await fetch(`${url}/wp-cron.php?doing_wp_cron`)),
      folder: root,
      log: () => readFile(log, 'utf8').catch(() => ''),
    };
  }

  return { startSite, close };
}

/** Debian links to files of packages that these tests do without. */
async function isThere(path) {
  return !/\.htaccess$|ca-bundle\.crt$/.test(path);
}

/**
 * Runs a program to its end.
 *
 * @returns {Promise<string>} What it printed.
 */
async function run(program, args, { env = process.env, input = '' } = {}) {
  const child = spawn(program, args, { env, stdio: 'pipe' });
  const output = [];
  const errors = [];
  child.stdout.on('data', (data) => output.push(data));
  child.stderr.on('data', (data) => errors.push(data));
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  const said = Buffer.concat(output).toString();
  if (code) throw new Error(`${program} ended with ${code}: ${said}${Buffer.concat(errors)}`);
  return said;
}

/** Starts a program that runs until it is closed. */
function start(program, args, { env = process.env } = {}) {
  const command = ['-c', untilInputEnds, 'sh', program, ...args];
  const shell = spawn('sh', command, { env, stdio: ['pipe', 'ignore', 'pipe'], detached: true });
  const closed = once(shell, 'close');
  let said = '';
  shell.stderr.on('data', (data) => (said = `${said}${data}`.slice(-20_000)));
  return {
    async says(words) {
      while (!words.test(said)) {
        const signal = AbortSignal.timeout(60_000);
        await once(shell.stderr, 'data', { signal }).catch((cause) => {
          throw new Error(`${program} does not start, but says: ${said || 'nothing'}`, { cause });
        });
      }
    },
    close() {
      shell.stdin.end();
      return closed;
    },
  };
}

/** PHP cannot say which port it took when it is told to take any. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
