/** Ways to write a widget into a page; and what must stay what it is. */
import { signUp, widgets } from './visit.mjs';

const names = ['role-tabs', 'resource-cards', 'story-carousel', 'chapter-guide', 'join'];
const action = { attribute: 'data-action="{publisher}/subscribe" data-encoding="form"' };
const fallback = (name) => `<a href="#${name}">Fallback of the ${name === 'role-tabs' ? 'roles' : name}</a>`;
/** The five widgets as placeholders. */
const placeholders = (element = 'div') =>
  names
    .map(
      (name) =>
        `<${element} data-peer-widget="${name}" ${name === 'join' ? action.attribute : ''}>${fallback(name)}</${element}>`,
    )
    .join('');
/** The five widgets as links to their embed pages. */
const links = names
  .map((name) => {
    const parameters = name === 'join' ? '?action={publisher}/subscribe&amp;encoding=form' : '?limit=20';
    return `<p><a href="{publisher}/embed/${name}/${parameters}">Read on</a></p>`;
  })
  .join('');
const script = `<script async src="{publisher}/peer-widgets.js" data-feed="{publisher}/feed.json" data-links="{publisher}/"></script>`;

/** A page with the five tags, and something that must stay as it is. */
const untouched = (page, html, more = {}) => ({
  page,
  script,
  body: `<h1>A clinic</h1>${widgets}<div id="comments">${html}</div>`,
  last: async (_window, visit) => {
    await visit.untilTrue("!document.querySelector('#comments').innerHTML.includes('<peer-')");
    await visit.untilTrue("document.querySelector('#comments').innerText.includes('What a visitor wrote')");
  },
  ...more,
});

/** @type {import('./visit.mjs').Row[]} */
export const placement = [
  { page: 'in place of `<div data-peer-widget>`', body: `<h1>A clinic</h1>${placeholders()}` },
  {
    page: 'in place of `<div data-peer-widget>` that is added late',
    body: '<h1>A clinic</h1>',
    first: async (window, visit) => {
      await visit.until(({ isDefined, isLoaded }) => isDefined && isLoaded);
      const html = visit.fill(placeholders());
      await window.run(
        `(() => { document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(html)}); return '' })()`,
      );
    },
  },
  {
    page: 'in place of a placeholder inside a paragraph',
    body: `<h1>A clinic</h1><p>Look: ${placeholders('span')}</p>`,
  },
  {
    page: 'in place of placeholders that an editor filled with `&nbsp;`',
    body: `<h1>A clinic</h1>${placeholders().replace(/<a.+?<\/a>/g, '&nbsp;')}`,
  },
  {
    page: 'in place of tags that an editor wrapped in `<p>` and `<br>`',
    body: `<h1>A clinic</h1>${widgets.replace(/<peer.+>/g, '<p>$&<br></p>')}`,
  },
  {
    page: 'in place of links to the embed pages, with `data-links`',
    script,
    body: `<h1>A clinic</h1>${links}`,
  },
  {
    page: 'in place of links that are added late',
    script,
    body: '<h1>A clinic</h1>',
    first: async (window, visit) => {
      await visit.until(({ isDefined, isLoaded }) => isDefined && isLoaded);
      await window.run(
        `(() => { document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(visit.fill(links))}); return '' })()`,
      );
    },
  },
  {
    page: 'inside one form around the whole page, and signs up',
    body: '<form onsubmit="window.sent = true; return false"><h1>A clinic</h1>{widgets}<button>Search</button></form>',
    act: signUp,
    last: (_window, visit) => visit.untilTrue('!window.sent'),
  },
  untouched(
    'beside a link to an embed page, which stays a link without `data-links`',
    '<a href="{publisher}/embed/join/?action={publisher}/subscribe">What a visitor wrote</a>',
    { script: script.replace(' data-links="{publisher}/"', '') },
  ),
  untouched(
    'beside a link in a comment (`rel="ugc nofollow"`), which stays a link',
    '<a rel="ugc nofollow" href="{publisher}/embed/join/?action={publisher}/subscribe">What a visitor wrote</a>',
  ),
  untouched(
    'beside a link in a comment to a foreign embed page, which stays a link',
    '<a href="{foreign}/embed/role-tabs/?feed={foreign}/foreign-feed.json">What a visitor wrote</a>',
  ),
  untouched(
    'beside a link in a comment that names a foreign feed, which stays a link',
    '<a href="{publisher}/embed/role-tabs/?feed={foreign}/foreign-feed.json">What a visitor wrote</a>',
  ),
  untouched(
    'beside a placeholder in a comment with a foreign feed, which stays what it is',
    '<div data-peer-widget="role-tabs" data-feed="{foreign}/foreign-feed.json">What a visitor wrote</div>',
  ),
  untouched(
    'beside a placeholder in a comment with a foreign sign-up, which stays what it is',
    '<div data-peer-widget="join" data-action="{foreign}/subscribe">What a visitor wrote</div>',
  ),
];
