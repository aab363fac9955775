/** The header rules in the words of the hosts that most publishers have, and as a table. */
import { headerRules, types } from './headers.mjs';

/** @typedef {import('./headers.mjs').Rule} Rule */

/** @param {Rule[]} rules For Netlify and Cloudflare: the file `_headers` at the root of the site. */
export function headersFile(rules) {
  return rules.map(({ path, headers }) => `${path}\n${lines(headers, '  ', ': ')}`).join('\n\n') + '\n';
}

/** @param {Rule[]} rules For nginx: the `map` outside of `server`, the rest inside. */
export function nginxConfiguration(rules) {
  const [all, ...some] = rules;
  const names = [...new Set(some.flatMap(({ headers }) => Object.keys(headers)))];
  const variable = (/** @type {string} */ name) => `$peer_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const entries = some
      .filter(({ headers }) => headers[name])
      .map(({ pattern, headers }) => `  "~${pattern}" "${headers[name]}";`);
    return `map $uri ${variable(name)} {\n${entries.join('\n')}\n}\n`;
  });
  const always = Object.entries(all.headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const mapped = names.map((name) => `add_header ${name} ${variable(name)};`);
  return [...maps, ...always, ...mapped, ...nginxTypes()].join('\n') + '\n';
}

function nginxTypes() {
  const typed = Object.entries(types).map(([end, type]) => ({ end: end.slice(1), type: type.split(';') }));
  const texts = new Set(typed.flatMap(({ type: [type, charset] }) => (charset ? [type] : [])));
  return [
    ...['types {', ...typed.map(({ end, type }) => `  ${type[0]} ${end};`), '}'],
    'charset utf-8;',
    `charset_types ${[...texts].join(' ')};`,
  ];
}

/** @param {Rule[]} rules For Apache 2.4 with mod_headers: in the site's configuration, or in `.htaccess` at its root. */
export function apacheConfiguration(rules) {
  const set = rules.flatMap(({ pattern, headers }) =>
    Object.entries(headers).map(([name, value]) =>
      pattern === '^/'
        ? `Header always set ${name} "${value}"`
        : `Header set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${pattern}#"`,
    ),
  );
  const typed = Object.entries(types).map(([end, type]) => `AddType "${type}" ${end}`);
  return [...set, ...typed].join('\n') + '\n';
}

/** @param {Rule[]} rules A table for people. */
export function headersTable(rules) {
  const rows = rules.flatMap(({ files, path, headers }) =>
    Object.entries(headers).map(
      ([name, value], index) => `| ${index ? '' : `${files}: \`${path}\``} | \`${name}: ${value}\` |`,
    ),
  );
  const typed = Object.entries(types).map(([end, type]) => `| \`${end}\` | \`Content-Type: ${type}\` |`);
  return ['| files | header |', '|---|---|', ...rows, ...typed].join('\n');
}

/**
 * docs/publish.md with the rules as they are now, between its marks. Its example is version 1.2.3.
 *
 * @param {string} page
 * @param {(base: string) => string} policyOf Content-Security-Policy of embed pages under an address.
 */
export function withHeaders(page, policyOf) {
  const policy = policyOf('https://your-host/1/');
  const rules = headerRules({ version: '1.2.3', major: '1', policy });
  const blocks = {
    table: headersTable(rules),
    _headers: fenced(headersFile(rules)),
    nginx: fenced(nginxConfiguration(rules), 'nginx'),
    apache: fenced(apacheConfiguration(rules), 'apache'),
  };
  return page.replace(/(<!-- begin (\w+) -->\n)[^]*?(<!-- end -->)/g, (_, begin, name, end) => {
    const block = blocks[/** @type {keyof typeof blocks} */ (name)];
    if (!block) throw new Error(`There is no block "${name}": see tools/release/formats.mjs.`);
    return `${begin}\n${block}\n\n${end}`;
  });
}

/** @param {string} text */
function fenced(text, language = 'text') {
  return `\`\`\`${language}\n${text}\`\`\``;
}

/** @param {Record<string, string>} headers @param {string} before @param {string} between */
function lines(headers, before, between) {
  return Object.entries(headers)
    .map(([name, value]) => before + name + between + value)
    .join('\n');
}
