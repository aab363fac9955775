import MagicString from 'magic-string';

/** Custom properties that only our own style sheets read. The doctor reads the accent. */
const PRIVATE_PROPERTY = /--_(?!accent)[a-z-]+/g;
/** What a visitor did, as declare-properties.mjs writes it. */
const STATES = /declare\(\w+, "([^"]+)", \{ attribute: false \}\)/g;

/**
 * Rollup plugin: makes names short that nobody outside can see, and that a minifier leaves alone because they stand in
 * texts: private custom properties, and properties for what a visitor did that begin with `_`. About 150 bytes (brotli).
 */
export function shortenNames() {
  return {
    name: 'shorten-names',
    renderChunk(code) {
      const edited = new MagicString(code);
      const shorten = (names, prefix, pattern) => {
        const short = new Map([...new Set(names)].map((name, index) => [name, prefix + letter(index)]));
        for (const { 0: name, index } of code.matchAll(pattern)) {
          if (!short.has(name)) continue;
          // Behind a hole it is the end of a text that the script puts together.
          if (code[index - 1] === '}') throw new Error(`${name} also ends a text: choose another name.`);
          edited.overwrite(index, index + name.length, short.get(name));
        }
      };
      shorten(code.match(PRIVATE_PROPERTY) ?? [], '--_', PRIVATE_PROPERTY);
      const states = [...code.matchAll(STATES)].flatMap(([, names]) => names.split(' '));
      shorten(
        states.filter((name) => name.startsWith('_')),
        '_',
        /\b_\w+\b/g,
      );
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}

function letter(index) {
  if (index > 25) throw new Error('tools/rollup/shorten-names.mjs has letters for 26 names only.');
  return String.fromCharCode('a'.charCodeAt(0) + index);
}
