/** Pages that load the script in their own ways. */

/** @param {string} attributes @param {string} [src] */
const tag = (attributes, src = '{publisher}/peer-widgets.js') =>
  `<script ${attributes} src="${src}" data-feed="{publisher}/feed.json"></script>`;

/** Code that inserts the script, as tag managers do. */
const insert = `
  const script = document.createElement('script');
  script.async = true;
  script.src = '{publisher}/peer-widgets.js';
  script.dataset.feed = '{publisher}/feed.json';
  document.head.insertBefore(script, document.head.firstChild);`;

/** Whether the console named both versions, once. */
const namesVersions = (used, other) => (_window, visit) =>
  visit.until(({ warnings }) => {
    const sentence = visit.fill(
      `versions ${used},${other} are on this page, and the first is used: remove one script tag.`,
    );
    return warnings.split(sentence).length === 2;
  });

/** @type {import('./visit.mjs').Row[]} */
export const loading = [
  { page: 'from a blocking script in the head', script: tag('') },
  { page: 'from an `async` script in the head', script: tag('async') },
  { page: 'from a `defer` script in the head', script: tag('defer') },
  { page: 'from a module in the head', script: tag('type="module"') },
  { page: 'from a script at the end', script: '', body: `<h1>A clinic</h1>{widgets}${tag('')}` },
  {
    page: 'from a module at the end',
    script: '',
    body: `<h1>A clinic</h1>{widgets}${tag('type="module" async')}`,
  },
  {
    page: 'from a script between the widgets',
    script: '',
    body: `<h1>A clinic</h1>${tag('')}{widgets}`,
  },
  { page: 'with `?ver=6.5` behind its address', script: tag('async', '{publisher}/peer-widgets.js?ver=6.5') },
  { page: 'from one file with the other scripts of the page', script: tag('defer', '{partner}/bundle.js') },
  {
    page: 'when the script is inserted long after the page',
    script: '',
    first: (window, visit) => window.run(visit.fill(`(() => {${insert} return '' })()`)),
  },
  {
    page: 'when the visitor has consented',
    script: '',
    body: `<button onclick="consent()">Show content of others</button><script>function consent() {${insert}}</script>
      <h1>A clinic</h1>{widgets}`,
    async first(window, visit) {
      await visit.until(({ isDefined, widgets: [roles] }) => !isDefined && roles.fallback);
      await window.press('Tab');
      await window.press('Enter');
    },
  },
  {
    page: 'through a tag manager that keeps nothing but the address',
    script: `<script>${insert.replace(/.*dataset.*/, '')}</script>`,
    body: '<h1>A clinic</h1><peer-feed src="{publisher}/feed.json">{widgets}</peer-feed>',
  },
  {
    page: 'through a tag manager that uses `document.write`',
    script: `<script>document.write('<script async src="{publisher}/peer-widgets.js" data-feed="{publisher}/feed.json"><' + '/script>');</script>`,
  },
  {
    page: 'when Rocket Loader renamed the type of the script',
    script: tag('type="5c1d9e-text/javascript"'),
    body: `<h1>A clinic</h1>{widgets}<script>
      for (const late of document.querySelectorAll('script[type$="-text/javascript"]')) {
        const script = document.createElement('script');
        for (const { name, value } of late.attributes) if (name !== 'type') script.setAttribute(name, value);
        late.replaceWith(script);
      }
    </script>`,
  },
  { page: 'when the script is included twice', script: tag('async') + tag('async') },
  {
    page: 'when the script is included three times, in three ways',
    script: tag('') + tag('type="module"') + tag('defer', '{publisher}/peer-widgets.js?copy'),
  },
  {
    page: 'when an older version came first',
    script: tag('') + tag('', '{publisher}/other/peer-widgets.js'),
    last: namesVersions('{version}', '9.9.9'),
  },
  {
    page: 'when a newer version came first',
    script: tag('', '{publisher}/other/peer-widgets.js') + tag('defer') + tag('defer'),
    last: namesVersions('9.9.9', '{version}'),
  },
];
