/** The page on which a person compares the pictures of two builds. */

const order = ['changed', 'new', 'gone', 'same'];
const titles = { changed: 'Changed', new: 'New', gone: 'Gone', same: 'The same' };
const columns = [
  ['before', 'Before'],
  ['after', 'After'],
  ['differences', 'Differences in red'],
];
/** Which pictures there are of a story, by what became of it. */
const pictures = {
  changed: ['before', 'after', 'differences'],
  new: ['after'],
  gone: ['before'],
  same: ['after'],
};

const styles = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { background: light-dark(#f4f2ee, #14171a); color: light-dark(#22282c, #e6eaec); margin: 0 auto; max-width: 1800px; padding: 24px; }
  h1 { font-size: 1.5em; margin: 0; }
  nav { display: flex; flex-wrap: wrap; gap: 8px 24px; margin-block: 8px 24px; }
  a { color: light-dark(#0a6570, #7fd3dd); }
  summary { cursor: pointer; font-size: 1.2em; font-weight: 650; padding-block: 8px; }
  article { background: light-dark(#fff, #1d2226); border: 1px solid light-dark(#d8d4cc, #333a40); border-radius: 10px; margin-block: 12px; padding: 16px; }
  h2 { font-size: 1em; margin: 0; overflow-wrap: anywhere; }
  h2 span { color: light-dark(#5a6268, #a5adb3); font-weight: 400; }
  .pictures { align-items: start; display: grid; gap: 12px; grid-template-columns: repeat(3, minmax(0, 1fr)); margin-block-start: 12px; }
  figure { margin: 0; }
  figcaption { color: light-dark(#5a6268, #a5adb3); font-size: 0.85em; }
  img { border: 1px solid light-dark(#d8d4cc, #333a40); display: block; max-width: 100%; }
  .same { display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); }
  .same article { margin: 0; }
  .same .pictures { display: block; }
  .same figcaption { display: none; }
  .same img { max-height: 260px; object-fit: cover; object-position: top; width: 100%; }
  @media (max-width: 700px) { .pictures { grid-template-columns: 1fr; } }
`;

/**
 * @param {{ name: string, state: 'changed' | 'new' | 'gone' | 'same', pixels: number }[]} rows
 * @returns {string} HTML; the pictures lie beside it.
 */
export function reportPage(rows) {
  const groups = order.map((state) => ({
    state,
    // What changed most comes first.
    rows: rows.filter((row) => row.state === state).sort((one, other) => other.pixels - one.pixels),
  }));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Stories before and after</title>
<style>${styles}</style>
<h1>Stories before and after</h1>
<nav>${groups.map(({ state, rows: some }) => `<a href="#${state}">${titles[state]}: ${some.length}</a>`).join('')}</nav>
${groups.map(renderGroup).join('\n')}
</html>
`;
}

function renderGroup({ state, rows }) {
  const open = state === 'same' ? '' : ' open';
  return `<details id="${state}"${open}><summary>${titles[state]}: ${rows.length}</summary>
<div class="${state}">${rows.map(renderRow).join('\n')}</div></details>`;
}

function renderRow({ name, state, pixels }) {
  const amount = pixels ? ` <span>${pixels.toLocaleString('en')} pixels</span>` : '';
  const figures = columns
    .filter(([folder]) => pictures[state].includes(folder))
    .map(([folder, caption]) => {
      const source = `${folder}/${encodeURIComponent(name)}.png`;
      return `<figure><figcaption>${caption}</figcaption><a href="${source}"><img src="${source}" alt="${caption}: ${name}" loading="lazy"></a></figure>`;
    });
  return `<article><h2>${name}${amount}</h2><div class="pictures">${figures.join('')}</div></article>`;
}
