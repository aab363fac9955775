import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import './support/define.js';
import { recordErrors } from './support/events.js';
import { sampleFeed } from './support/feeds.js';
import { recordWarnings } from './support/replace.js';
import { serve, silence, timesAsked } from './support/stub-fetch.js';
import { widgetTags } from './support/tags.js';
import { allTextOf } from './support/text.js';
import { untilShows, untilStatus } from './support/wait.js';

interface Heard {
  readonly type: string;
  readonly target: EventTarget | null;
  readonly detail: {
    url?: string;
    code?: string;
    message?: string;
    problems?: unknown[];
    audience?: string | null;
  };
}

/** What the page hears of feeds, from anywhere in it. */
let heard: Heard[] = [];
const hear = (event: Event) => {
  const { type, detail } = event as CustomEvent<Heard['detail']>;
  heard.push({ type, target: event.composedPath()[0] ?? null, detail });
};
const types = ['peer-feed-ready', 'peer-feed-error', 'peer-audience-change'];
const ofFeed = (url: string) => heard.filter(({ detail }) => detail.url === url);

/** What the webmaster reads. */
let sentences: string[] = [];

beforeEach(() => {
  heard = [];
  sentences = recordWarnings();
  for (const type of types) document.addEventListener(type, hear);
});
afterEach(() => {
  for (const type of types) document.removeEventListener(type, hear);
});

describe('a feed on a page', () => {
  it('is fetched once, however many widgets show it', async () => {
    const url = serve(sampleFeed());
    const box = await fixture<HTMLElement>(html`
      <div>
        <peer-role-tabs feed=${url}></peer-role-tabs>
        <peer-resource-cards feed=${url}></peer-resource-cards>
        <peer-feed src=${url}>
          <peer-story-carousel></peer-story-carousel>
          <peer-chapter-guide></peer-chapter-guide>
        </peer-feed>
        <peer-feed src=${new URL(url).pathname}>
          <peer-newsletter-signup action="/subscribe"></peer-newsletter-signup>
        </peer-feed>
      </div>
    `);
    const [tabs, cards, stories, guide, signup] = box.querySelectorAll(widgetTags.join());
    await untilShows(tabs!, 'Share your story.');
    await untilShows(cards!, 'First resource');
    await untilShows(stories!, 'Ann’s story');
    await untilShows(guide!, 'Begin here.');
    await untilShows(signup!, 'Once a month.');
    box.append(document.createElement('peer-role-tabs'));
    (box.lastElementChild as HTMLElement).setAttribute('feed', url);
    await untilShows(box.lastElementChild!, 'Share your story.');
    expect(timesAsked(url)).to.equal(1);
  });

  it('leaves the page a turn between one widget and the next', async () => {
    const url = serve(sampleFeed());
    const box = await fixture(html`<div></div>`);
    const [tabs, cards] = ['peer-role-tabs', 'peer-resource-cards'].map((tag) => document.createElement(tag));
    const meanwhile = new Promise((resolve) => {
      const look = () => tabs!.getAttribute('status') === 'ready' && resolve(cards!.getAttribute('status'));
      new MutationObserver(look).observe(tabs!, { attributeFilter: ['status'] });
    });
    for (const widget of [tabs!, cards!]) {
      widget.setAttribute('feed', url);
      box.append(widget);
    }
    expect(await meanwhile).to.equal('loading');
    await untilStatus(cards!, 'ready');
  });

  it('says once that it is ready, on the document element, where no <peer-feed> surrounds its widgets', async () => {
    const url = serve(sampleFeed({ stories: [{ id: 'bad' }] }));
    const box = await fixture(html`
      <div>
        <peer-role-tabs feed=${url}></peer-role-tabs><peer-resource-cards feed=${url}></peer-resource-cards>
      </div>
    `);
    await untilStatus(box.lastElementChild!, 'ready');
    const [event, ...others] = ofFeed(url);
    expect(others).to.deep.equal([]);
    expect(event).to.include({ type: 'peer-feed-ready', target: document.documentElement });
    expect(event?.detail.problems).to.deep.equal([{ path: 'stories.0.title', message: 'is missing' }]);
    expect(JSON.parse(JSON.stringify(event?.detail)), 'a plain detail').to.deep.equal(event?.detail);
    expect(sentences).to.have.length(1);
    expect(sentences[0]).to.match(/^Peer Widgets: .*stories\.0\.title/);
  });

  it('is named in one short sentence, however much of it is wrong', async () => {
    const resources = [...Array(1000).keys()].map((n) => ({ id: `r${n}` }));
    const tabs = await fixture(
      html`<peer-role-tabs feed=${serve(sampleFeed({ resources }))}></peer-role-tabs>`,
    );
    await untilStatus(tabs, 'ready');
    expect(sentences).to.have.length(1);
    expect(sentences[0])
      .to.match(/has problems \(2000\): "resources\.0\.title".*\.$/)
      .and.have.length.below(500);
  });

  it('says once that it is ready, on its <peer-feed>, through the shadow root around it', async () => {
    const url = serve(sampleFeed());
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const feed = document.createElement('peer-feed');
    feed.src = url;
    feed.append(document.createElement('peer-role-tabs'), document.createElement('peer-resource-cards'));
    const ready = oneEvent(document, 'peer-feed-ready');
    root.append(feed);
    const event = await ready;
    expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
    await untilStatus(feed.lastElementChild!, 'ready');
    expect(ofFeed(url).map(({ type, target }) => [type, target])).to.deep.equal([['peer-feed-ready', feed]]);
    expect(feed.getAttribute('status')).to.equal('ready');
  });

  it('says once, in an event and in one sentence, that it cannot be shown', async () => {
    const url = serve(() => new Response('', { status: 403 }));
    const box = await fixture(html`
      <peer-feed src=${url}>
        <peer-role-tabs></peer-role-tabs><peer-resource-cards></peer-resource-cards>
      </peer-feed>
    `);
    await untilStatus(box.lastElementChild!, 'error');
    await untilStatus(box, 'error');
    const [event, ...others] = ofFeed(url);
    expect(others).to.deep.equal([]);
    expect(event).to.include({ type: 'peer-feed-error', target: box });
    expect(event?.detail).to.deep.equal({
      url,
      code: 'status',
      message: event?.detail.message,
      problems: [],
      stale: false,
    });
    expect(event?.detail.message).to.contain('403');
    expect(sentences).to.deep.equal([
      `Peer Widgets: the feed at ${url} cannot be shown: ${event?.detail.message}.`,
    ]);
  });

  it('is asked for again by the visitor, for all its widgets at once', async () => {
    let works = false;
    const url = serve(() => (works ? Response.json(sampleFeed()) : new Response('', { status: 404 })));
    const box = await fixture<HTMLElement>(html`
      <div>
        <peer-role-tabs feed=${url}></peer-role-tabs><peer-resource-cards feed=${url}></peer-resource-cards>
      </div>
    `);
    const [tabs, cards] = box.children;
    const press = () => tabs!.shadowRoot!.querySelector('button')!.click();
    await untilStatus(tabs!, 'error');
    expect(tabs!.shadowRoot!.querySelector('button')?.textContent).to.equal('Try again');
    press();
    await waitUntil(() => ofFeed(url).length === 2);
    await untilStatus(tabs!, 'error');
    works = true;
    press();
    await untilShows(tabs!, 'Share your story.');
    await untilShows(cards!, 'First resource');
    expect(timesAsked(url)).to.equal(3);
    expect(ofFeed(url).map(({ type }) => type)).to.deep.equal([
      'peer-feed-error',
      'peer-feed-error',
      'peer-feed-ready',
    ]);
  });

  it('says in its own words that there is nothing, if it has any', async () => {
    const strings = { empty: 'The first stories come in May.' };
    const box = await fixture(html`
      <div>
        <peer-story-carousel .data=${sampleFeed({ stories: [], strings })}></peer-story-carousel>
        <peer-story-carousel .data=${sampleFeed({ stories: [] })}></peer-story-carousel>
      </div>
    `);
    await untilShows(box.firstElementChild!, strings.empty);
    await untilShows(box.lastElementChild!, 'There is nothing here yet.');
    for (const widget of box.children) expect(widget.getAttribute('status')).to.equal('empty');
  });

  it('is given up, without a word, when its widgets go before it comes', async () => {
    const errors = recordErrors();
    let signal: AbortSignal | undefined;
    const url = serve((request) => {
      signal = request?.signal ?? undefined;
      return silence(request);
    });
    const box = await fixture<HTMLElement>(html`
      <div>
        <peer-role-tabs feed=${url}></peer-role-tabs>
        <peer-feed src=${url}><peer-resource-cards></peer-resource-cards></peer-feed>
      </div>
    `);
    await waitUntil(() => timesAsked(url) === 1);
    box.replaceChildren();
    await waitUntil(() => signal?.aborted);
    await nextFrame();
    await nextFrame();
    expect([errors, sentences, ofFeed(url)]).to.deep.equal([[], [], []]);
    // Who comes back is served.
    box.append(document.createElement('peer-role-tabs'));
    box.firstElementChild!.setAttribute('feed', url);
    await waitUntil(() => timesAsked(url) === 2);
  });
});

describe('the audience on a page', () => {
  const tab = (tabs: Element, name: string) =>
    [...tabs.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)!;
  const isOpen = (tabs: Element, name: string) => {
    const button = tab(tabs, name);
    return (button.ariaSelected ?? button.ariaExpanded) === 'true';
  };
  const widgets = html`<peer-role-tabs></peer-role-tabs><peer-resource-cards></peer-resource-cards>`;

  it('is chosen for the widgets of one <peer-feed>, and not for those of another', async () => {
    const url = serve(sampleFeed());
    const box = await fixture<HTMLElement>(html`
      <div><peer-feed src=${url}>${widgets}</peer-feed><peer-feed src=${url}>${widgets}</peer-feed></div>
    `);
    const [tabs, cards, otherTabs, otherCards] = box.querySelectorAll('peer-role-tabs, peer-resource-cards');
    await untilShows(tabs!, 'Share your story.');
    await untilShows(otherCards!, 'First resource');
    tab(tabs!, 'Managers').click();
    await waitUntil(() => !allTextOf(cards!).includes('First resource'));
    tab(tabs!, 'Managers').click(); // The same again is no change.
    expect(isOpen(tabs!, 'Managers')).to.be.true;
    expect(isOpen(otherTabs!, 'Peers')).to.be.true;
    expect(allTextOf(otherCards!)).to.contain('First resource');
    const changes = heard.filter(({ type }) => type === 'peer-audience-change');
    expect(changes.map(({ target, detail }) => [target, detail])).to.deep.equal([
      [box.firstElementChild, { audience: 'managers' }],
    ]);
  });

  it('is preset by the page, without an event, and still the visitor’s to choose', async () => {
    const url = serve(sampleFeed());
    const box = await fixture(html`<peer-feed src=${url} audience="managers">${widgets}</peer-feed>`);
    const [tabs, cards] = box.children;
    await untilShows(cards!, 'Second resource');
    expect(allTextOf(cards!)).not.to.contain('First resource');
    expect(isOpen(tabs!, 'Managers')).to.be.true;
    expect(heard.filter(({ type }) => type === 'peer-audience-change')).to.deep.equal([]);
    tab(tabs!, 'Peers').click();
    await untilShows(cards!, 'First resource');
    box.setAttribute('audience', 'managers-no-more');
    await untilShows(cards!, 'Second resource');
    expect(allTextOf(cards!)).to.contain('First resource');
  });

  it('is not followed by a widget that has one of its own', async () => {
    const url = serve(sampleFeed());
    const box = await fixture(html`
      <peer-feed src=${url}>
        <peer-role-tabs></peer-role-tabs>
        <peer-resource-cards audience="all"></peer-resource-cards>
        <peer-resource-cards audience="peers"></peer-resource-cards>
        <peer-resource-cards></peer-resource-cards>
      </peer-feed>
    `);
    const [tabs, all, peers, following] = box.children;
    await untilShows(following!, 'First resource');
    tab(tabs!, 'Managers').click();
    await waitUntil(() => !allTextOf(following!).includes('First resource'));
    expect(allTextOf(all!)).to.contain('First resource').and.contain('Second resource');
    expect(allTextOf(peers!)).to.contain('First resource').and.not.contain('Second resource');
  });
});
