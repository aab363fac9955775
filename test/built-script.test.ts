import { expect, waitUntil } from '@open-wc/testing';
import { feed, openPartner, script } from './support/partner-frame.js';
import { widgetTags } from './support/tags.js';
import { untilShows, untilStatus } from './support/wait.js';

const pageFeed = `data-feed="${feed}"`;
const widgets = `
  <peer-role-tabs><a href="/roles">Roles</a></peer-role-tabs>
  <peer-resource-cards></peer-resource-cards>
  <peer-story-carousel></peer-story-carousel>
  <peer-chapter-guide></peer-chapter-guide>
  <peer-newsletter-signup action="/subscribe"></peer-newsletter-signup>`;
const statuses = ({ document }: Window) =>
  [...document.querySelectorAll(widgetTags.join())].map((widget) => widget.getAttribute('status'));

/** Waits until all widgets are ready and say something of the feed. */
async function ready(page: Window): Promise<void> {
  await waitUntil(
    () => statuses(page).length && statuses(page).every((status) => status === 'ready'),
    `ready, not ${statuses(page).join()}`,
    { timeout: 5000 },
  );
  const tabs = page.document.querySelector('peer-role-tabs');
  if (tabs) await untilShows(tabs, 'Program Managers can:');
}

/** Requests of a page whose address ends so. */
const requests = (page: Window, ending: string) =>
  page.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(ending)).length;

describe('The built script', () => {
  const placements = [
    { name: 'async in the head', head: `<script async src="${script}" ${pageFeed}></script>` },
    { name: 'defer in the head', head: `<script defer src="${script}" ${pageFeed}></script>` },
    { name: 'a module in the head', head: `<script type="module" src="${script}" ${pageFeed}></script>` },
    { name: 'blocking in the head', head: `<script src="${script}" ${pageFeed}></script>` },
    { name: 'before the widgets', before: `<script src="${script}" ${pageFeed}></script>` },
    { name: 'after the widgets', after: `<script src="${script}" ${pageFeed}></script>` },
    { name: 'async after the widgets', after: `<script async src="${script}" ${pageFeed}></script>` },
  ];
  for (const { name, head, before = '', after = '' } of placements) {
    it(`works ${name}`, async () => {
      const page = await openPartner(before + widgets + after, head);
      await ready(page);
      expect(page.failures).to.be.empty;
      expect(page.PeerWidgets?.version).to.match(/^\d+\.\d+\.\d+/);
    });
  }

  it('has the words that it puts together of two parts', async () => {
    const cards = '<peer-resource-cards searchable filterable></peer-resource-cards>';
    const page = await openPartner(cards, `<script async src="${script}" ${pageFeed}></script>`);
    await ready(page);
    const { shadowRoot } = page.document.querySelector('peer-resource-cards')!;
    const first = [...shadowRoot!.querySelectorAll('select')].map(({ options }) => options[0]!.text);
    expect(first).to.deep.equal(['All kinds', 'All topics', 'All roles']);
    expect(shadowRoot!.querySelector('.eyebrow')!.textContent).to.match(/\w/);
  });

  const twice = [
    { name: 'as it is', first: `<script src="${script}" ${pageFeed}></script>` },
    { name: 'in two ways', first: `<script type="module" src="${script}" ${pageFeed}></script>` },
    { name: 'in two copies', first: `<script async src="${script}?copy" ${pageFeed}></script>` },
  ];
  for (const { name, first } of twice) {
    it(`may be included twice ${name}: one definition, no error`, async () => {
      const page = await openPartner(widgets, `${first}<script src="${script}" ${pageFeed}></script>`);
      await ready(page);
      expect(page.failures).to.be.empty;
      expect(requests(page, 'seed-feed.json')).to.equal(1);
    });
  }

  it('may be inserted by script, long after the page is there', async () => {
    const page = await openPartner(widgets);
    expect(statuses(page)).to.deep.equal([null, null, null, null, null]);
    const late = Object.assign(page.document.createElement('script'), { src: script });
    late.dataset['feed'] = feed;
    page.document.body.append(late);
    await ready(page);
    expect(page.failures).to.be.empty;
  });

  it('reads a feed that stands inside a widget which the parser has not finished', async () => {
    const json = await (await fetch(feed)).text();
    const inline = `<script type="application/json">${json.replaceAll('</', '<\\/')}</script>`;
    const page = await openPartner(
      `<peer-role-tabs><a href="/roles">Roles</a>${inline}</peer-role-tabs>`,
      `<script src="${script}"></script>`,
    );
    await ready(page);
    expect(page.failures).to.be.empty;
    expect(requests(page, 'seed-feed.json')).to.equal(0);
  });

  it('serves widgets that come later', async () => {
    const page = await openPartner('', `<script src="${script}" ${pageFeed}></script>`);
    page.document.body.insertAdjacentHTML('beforeend', widgets);
    await ready(page);
    expect(page.failures).to.be.empty;
  });

  it('asks once for itself and once for the feed, whatever number of widgets there is', async () => {
    const page = await openPartner(widgets, `<script async src="${script}" ${pageFeed}></script>`);
    await ready(page);
    await waitUntil(() => requests(page, 'seed-feed.json') && requests(page, script));
    expect(requests(page, script)).to.equal(1);
    expect(requests(page, 'seed-feed.json')).to.equal(1);
    const others = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(others.sort()).to.deep.equal([script, feed].sort());
  });

  it('asks once also when widgets name the feed themselves, each in its own words', async () => {
    const { origin } = location;
    const page = await openPartner(
      `<peer-feed src="${feed}"><peer-role-tabs></peer-role-tabs></peer-feed>
       <peer-resource-cards feed=".${feed}"></peer-resource-cards>
       <peer-story-carousel feed="${origin}${feed}"></peer-story-carousel>`,
      `<base href="/"><script src="${script}"></script>`,
    );
    await ready(page);
    expect(requests(page, 'seed-feed.json')).to.equal(1);
  });

  it('sets one global, its version, and changes none of the page’s', async () => {
    const page = await openPartner(widgets, `<script src="${script}" ${pageFeed}></script>`);
    await ready(page);
    const added = Object.getOwnPropertyNames(page).filter((name) => !page.globalsBefore.includes(name));
    expect(added).to.deep.equal(['PeerWidgets']);
    expect(Object.keys(page.PeerWidgets!)).to.include('version');
    expect(page.symbols()).to.deep.equal(page.symbolsBefore);
  });

  it('leaves a global of that name to the page that has it', async () => {
    const own = '<script>window.PeerWidgets = { version: "ours" };</script>';
    const page = await openPartner(widgets, `${own}<script src="${script}" ${pageFeed}></script>`);
    await ready(page);
    expect(page.PeerWidgets).to.deep.equal({ version: 'ours' });
  });

  it('takes a blank data-feed for none, and says what to add', async () => {
    const page = await openPartner(widgets, `<script src="${script}" data-feed=" "></script>`);
    await untilStatus(page.document.querySelector('peer-role-tabs')!, 'error');
    expect(page.said.join()).to.include('add data-feed="…"');
    expect(page.failures).to.be.empty;
  });

  it('writes no storage and no cookie', async () => {
    const written = () => [localStorage.length, sessionStorage.length, document.cookie];
    const before = written();
    const page = await openPartner(widgets, `<script src="${script}" ${pageFeed}></script>`);
    await ready(page);
    const tabs = page.document.querySelector('peer-role-tabs')!;
    const second = tabs.shadowRoot!.querySelectorAll<HTMLElement>('[part=tab]')[1]!;
    second.click();
    await waitUntil(() => second.matches('[aria-selected=true],[aria-expanded=true]'));
    expect(written()).to.deep.equal(before);
  });

  it('leaves the partner’s fallback when the feed does not come, without an error in the page', async () => {
    const page = await openPartner(
      widgets,
      `<script src="${script}" data-feed="/no-such-feed.json"></script>`,
    );
    await untilStatus(page.document.querySelector('peer-role-tabs')!, 'error');
    const link = page.document.querySelector<HTMLElement>('peer-role-tabs > a')!;
    expect(link.checkVisibility()).to.be.true;
    expect(page.failures).to.be.empty;
    expect(page.document.querySelector('peer-newsletter-signup')!.getAttribute('status')).to.equal('ready');
  });
});
