// A page with every way to place a widget, and the embed pages that two of them need, as a publisher mounts them.
// Both come from dist/: without a build there is neither.

/** The widget that is placed in every way. */
const configuration = {
  widget: 'resource-cards',
  attributes: { heading: 'Toolkits', kind: 'toolkit', limit: 2, layout: 'list' },
  fallback: 'Peer-support toolkits',
  frame: { height: 480 },
};

const ways = [
  { placement: 'tag', title: 'The tag', note: 'Where you may write any HTML. It brings its own script.' },
  { placement: 'placeholder', title: 'A placeholder', note: 'It survives most editors of websites.' },
  {
    placement: 'link',
    title: 'A link',
    note: 'It survives all of them: its address holds the whole configuration.',
  },
  { placement: 'iframe', title: 'A frame', note: 'For sites that take no script at all.' },
];

/**
 * @param {string} url The demo's address, without a slash at its end.
 * @param {(parts: import('../integrations/signup-server/pages.mjs').PageParts) => string} writePage
 */
export async function openPlacements(url, writePage) {
  const [{ createEmbedHandler }, { embedCode }] = await Promise.all([
    import('../dist/embed/oembed.mjs'),
    import('../dist/embed-code.js'),
  ]).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return [{}, {}];
  });
  const code = (placement) => embedCode({ ...configuration, host: `${url}/` }, placement);
  return {
    /** Answers requests for embed pages and for `/oembed`. */
    handle:
      createEmbedHandler?.({ baseUrl: url, name: 'Riverside Community Health Center' }) ?? (() => false),
    page:
      embedCode && writePage({ lang: 'en', dir: 'ltr', title: 'Ways to place a widget', body: bodyOf(code) }),
  };
}

/** Each way stands for itself on this page, too: with one script for all of them. */
function bodyOf(code) {
  const places = ways.map(({ placement, title, note }) => {
    const written = code(placement);
    const live = placement === 'tag' ? written.split('\n')[1] : written;
    return `<section class="placement" aria-labelledby="${placement}">
        <h2 id="${placement}">${title}</h2>
        <p>${note}</p>
        <details><summary>Code</summary><pre tabindex="0">${escape(written)}</pre></details>
        ${live}
      </section>`;
  });
  return `<p>Four times the same widget. The placeholder and the link need this line, once on the page:</p>
      <pre tabindex="0">${escape(code('script'))}</pre>
      ${code('script')}
      <div class="placements">${places.join('\n')}</div>
      <p><a href="/">To the clinic’s page</a></p>`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
