import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import './support/define.js';
import { feedNamed, sampleFeed } from './support/feeds.js';
import { jsonFeed, jsonFeedItem } from './support/foreign-feeds.js';
import { recordWarnings } from './support/replace.js';
import { serve, serveAt, timesAsked } from './support/stub-fetch.js';
import { allTextOf } from './support/text.js';
import { untilShows, untilStatus } from './support/wait.js';

type Problems = { path: string; message: string }[];

const missing = () => new Response('', { status: 404 });
/** Addresses of their own for each test, because a page asks for each only once. */
let number = 0;
const inLanguages = (...languages: string[]): string => {
  const folder = `/feeds/${++number}`;
  for (const one of languages) serveAt(`${folder}/${one}.json`, feedNamed(`In ${one}`));
  return `${folder}/{lang}.json`;
};

/** What the page hears of a feed. */
async function problemsIn(feed: Element): Promise<Problems> {
  return new Promise((resolve) =>
    feed.addEventListener('peer-feed-ready', (event) =>
      resolve((event as CustomEvent<{ problems: Problems }>).detail.problems),
    ),
  );
}

let sentences: string[] = [];
beforeEach(() => {
  sentences = recordWarnings();
});

describe('{lang} in the address of a feed', () => {
  const rows: [what: string, there: string[], page: string, last: string, shown: string][] = [
    ['the language of the page', ['pt-BR', 'pt', 'en'], 'pt-BR', 'en', 'In pt-BR'],
    ['its base language, where there is no other', ['pt', 'en'], 'pt-BR', 'en', 'In pt'],
    ['feed-lang, where there is neither', ['en'], 'pt-BR', 'en', 'In en'],
  ];
  for (const [what, there, page, last, shown] of rows) {
    it(`is ${what}`, async () => {
      const src = inLanguages(...there);
      const box = await fixture(
        html`<div lang=${page}>
          <peer-feed src=${src} feed-lang=${last}><peer-role-tabs></peer-role-tabs></peer-feed>
        </div>`,
      );
      await waitUntil(() => allTextOf(box.querySelector('peer-role-tabs')!).includes(shown), shown, {
        timeout: 3000,
      });
      expect(sentences).to.deep.equal([]);
    });
  }

  it('is the nearest language, through shadow roots', async () => {
    const feed = inLanguages('sw', 'en');
    const host = await fixture<HTMLElement>(html`<div lang="sw"></div>`);
    const tabs = document.createElement('peer-role-tabs');
    tabs.setAttribute('feed', feed);
    host.attachShadow({ mode: 'open' }).append(tabs);
    await untilShows(tabs, 'In sw');
  });

  it('cannot leave its place in the address', async () => {
    const feed = inLanguages('en');
    const tabs = await fixture(
      html`<peer-role-tabs lang="../../x" feed=${feed} feed-lang="en"></peer-role-tabs>`,
    );
    await untilShows(tabs, 'In en');
    expect(timesAsked('/x.json')).to.equal(0);
  });

  it('is named with all that was tried, when there is none', async () => {
    const feed = inLanguages();
    const box = await fixture(html`<div lang="fr-CA"><peer-role-tabs feed=${feed}></peer-role-tabs></div>`);
    await untilStatus(box.firstElementChild!, 'error');
    expect(sentences).to.have.length(1);
    expect(sentences[0]).to.match(/fr-CA\.json or \S+fr\.json cannot be shown: .*404/);
  });
});

describe('several feeds in one address', () => {
  const feedWith = (id: string, more: object = {}) =>
    sampleFeed({
      title: `Feed ${id}`,
      resources: [
        { id: 'shared', title: `Shared, as ${id} has it`, url: `/${id}` },
        { id, title: `Resource ${id}`, url: `/${id}`, description: 'See <a href="more">more</a>.' },
      ],
      stories: [{ id, title: `Story ${id}` }],
      roles: [{ id: 'role', name: `Role ${id}`, resources: ['a', 'b'] }],
      ...more,
    });
  const widgets = html`<peer-resource-cards></peer-resource-cards><peer-story-carousel></peer-story-carousel
    ><peer-role-tabs></peer-role-tabs>`;

  it('are one: resources and stories in order, of equal ids the first, all else from the first', async () => {
    const src = `${serve(feedWith('a'))} \n ${serve(feedWith('b', { language: 'ar' }))}`;
    const feed = await fixture(html`<peer-feed src=${src}>${widgets}</peer-feed>`);
    const [cards, stories, tabs] = feed.children;
    await untilShows(cards!, 'Resource b');
    const titles = [...cards!.shadowRoot!.querySelectorAll('.card a')].map(({ textContent }) => textContent);
    expect(titles).to.deep.equal(['Shared, as a has it', 'Resource a', 'Resource b']);
    expect(allTextOf(stories!)).to.match(/Story a[^]*Story b/);
    expect(allTextOf(tabs!)).to.contain('Role a').and.contain('Resource b').and.not.contain('Role b');
    expect(sentences, 'ids that the other feed has').to.deep.equal([]);
  });

  it('keep their own language and what their links are relative to', async () => {
    const url = serveAt('/elsewhere/b.json', feedWith('b', { language: 'ar' }));
    const feed = await fixture(
      html`<peer-feed src="${serve(feedWith('a'))} ${url}"><peer-role-tabs></peer-role-tabs></peer-feed>`,
    );
    const tabs = feed.firstElementChild!;
    await untilShows(tabs, 'Resource b');
    const links = [...tabs.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.resources a')];
    const of = (text: string) => links.filter(({ textContent }) => textContent === text);
    expect(of('more').map(({ pathname }) => pathname)).to.deep.equal(['/served/more', '/elsewhere/more']);
    const arabic = of('Resource b')[0]?.querySelector<HTMLElement>('[lang]');
    expect([arabic?.lang, arabic?.dir]).to.deep.equal(['ar', 'auto']);
    expect(of('Resource a')[0]?.querySelector('[lang]')).to.equal(null);
  });

  for (const [which, first, second] of [
    ['second', serve(feedWith('a')), serve(missing)],
    ['first', serve(missing), serve(feedWith('a'))],
  ] as const) {
    it(`lose the one that fails, and say so: the ${which}`, async () => {
      const feed = document.createElement('peer-feed');
      const problems = problemsIn(feed);
      feed.src = `${first} ${second}`;
      feed.append(document.createElement('peer-resource-cards'));
      (await fixture(html`<div></div>`)).append(feed);
      await untilShows(feed.firstElementChild!, 'Resource a');
      const failed = which === 'first' ? first : second;
      const [problem] = await problems;
      expect(problem?.path).to.equal(failed);
      expect(problem?.message).to.match(/^is left out: .*404/);
      expect(sentences[0]).to.contain(failed);
    });
  }

  it('are an error only when all fail', async () => {
    const tabs = await fixture(
      html`<peer-role-tabs feed="${serve(missing)} ${serve(missing)}"></peer-role-tabs>`,
    );
    await untilStatus(tabs, 'error');
    expect(sentences).to.have.length(1);
  });

  it('are each asked for once, alone and together', async () => {
    const [a, b] = [serve(feedWith('a')), serve(feedWith('b'))];
    const box = await fixture(html`
      <div>
        <peer-resource-cards feed=${a}></peer-resource-cards>
        <peer-resource-cards feed="${a} ${b}"></peer-resource-cards>
      </div>
    `);
    await untilShows(box.lastElementChild!, 'Resource b');
    expect([timesAsked(a), timesAsked(b)]).to.deep.equal([1, 1]);
  });
});

describe('the pages of a JSON Feed', () => {
  /** Pages 1 to `count`, each of which names the next; the last names `end`. */
  const pages = (count: number, end?: string) => {
    const folder = `/pages/${++number}`;
    const answer = (page: number) =>
      jsonFeed([jsonFeedItem(page)], { next_url: page < count ? `${page + 1}.json` : end });
    for (let page = 1; page <= count; page++)
      serveAt(`${folder}/${page}.json`, () => Response.json(answer(page)));
    return `${folder}/1.json`;
  };
  const open = async (src: string) => {
    const feed = document.createElement('peer-feed');
    const problems = problemsIn(feed);
    feed.src = src;
    feed.innerHTML = '<peer-resource-cards></peer-resource-cards>';
    (await fixture(html`<div></div>`)).append(feed);
    const cards = feed.firstElementChild!;
    await untilStatus(cards, 'ready');
    return {
      titles: [...cards.shadowRoot!.querySelectorAll('.card a')].map(({ textContent }) => textContent),
      problems: (await problems).map(({ path, message }) => `${path} ${message}`),
    };
  };

  it('are shown together', async () => {
    const { titles, problems } = await open(pages(3));
    expect(titles).to.deep.equal(['Note 1', 'Note 2', 'Note 3']);
    expect(problems).to.deep.equal([]);
  });

  const ends: [what: string, count: number, end: string | undefined, shown: number, problem: RegExp][] = [
    ['a page that was there already', 2, '1.json', 2, /^next_url is not followed: only 20 pages/],
    ['another server', 1, 'https://other.example/2.json', 1, /^next_url is not followed: only 20 pages/],
    ['a page that is missing', 2, '404.json', 2, /^next_url is not followed: .*404/],
    ['a twenty-first page', 21, undefined, 20, /^next_url is not followed: only 20 pages/],
  ];
  for (const [what, count, end, shown, problem] of ends) {
    it(`end, with a word about it, at ${what}`, async () => {
      const { titles, problems } = await open(pages(count, end));
      expect(titles).to.have.length(shown);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.match(problem);
    });
  }
});
