/** What translators are given: a template in gettext's form (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html). */

/** A call such as `__( 'text', 'peer-widgets' )`, in PHP and JavaScript alike, perhaps after a note to translators. */
const call =
  /(?:\/\*\s*(translators:[^*]*?)\s*\*\/\s*(?:[^;]{0,80}?))?\b(?:__|esc_html__|esc_attr__|esc_html_e|esc_attr_e)\(\s*'((?:[^'\\]|\\.)*)',\s*'peer-widgets'\s*\)/g;

/**
 * @param {Map<string, string>} sources The plugin's files, by path.
 * @param {string} version
 * @returns {string}
 */
export function translationTemplate(sources, version) {
  const found = new Map();
  for (const [path, source] of sources) {
    for (const { 1: note, 2: written, index, 0: whole } of source.matchAll(call)) {
      const text = written.replace(/\\(['\\])/g, '$1');
      const entry = found.get(text) ?? { places: [], notes: new Set() };
      const line = source.slice(0, index + whole.length).split('\n').length;
      entry.places.push(`${path}:${line}`);
      if (note) entry.notes.add(note);
      found.set(text, entry);
    }
  }
  return [header(version), ...[...found].map(([text, entry]) => message(text, entry))].join('\n');
}

function header(version) {
  return `msgid ""
msgstr ""
"Project-Id-Version: Peer Widgets ${version}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Domain: peer-widgets\\n"
`;
}

function message(text, { places, notes }) {
  const format = /%(\d\$)?[sd]/.test(text) ? '#, php-format\n' : '';
  return `${[...notes].map((note) => `#. ${note}\n`).join('')}#: ${places.join(' ')}\n${format}msgid ${JSON.stringify(text)}
msgstr ""
`;
}
