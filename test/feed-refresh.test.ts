import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import './support/define.js';
import { feedNamed, sampleFeed } from './support/feeds.js';
import { longClock } from './support/long-clock.js';
import { recordWarnings, replace } from './support/replace.js';
import { serve, silence, timesAsked } from './support/stub-fetch.js';
import { settled, untilShows, untilStatus } from './support/wait.js';

type Answer = (request?: RequestInit) => Response | Promise<Response>;

const refused = (status: number, headers = {}) => new Response('', { status, headers });
/** A failed request is tried again within a second. */
const patience = { timeout: 3000 };

let sentences: string[] = [];
let clock: ReturnType<typeof longClock>;

beforeEach(() => {
  sentences = recordWarnings();
  clock = longClock();
});

/** A page with one feed, whose server answers first with the first of these, and from then on with the last. */
async function open(first: Answer, ...others: Answer[]) {
  const answers = [first, ...others];
  const url = serve((request) => (answers.length > 1 ? answers.shift()! : answers[0]!)(request));
  const events: { type: string; code?: string; stale?: boolean }[] = [];
  const feed = await fixture<HTMLElement>(
    html`<peer-feed
      src=${url}
      refresh="5"
      @peer-feed-ready=${({ type }: Event) => events.push({ type })}
      @peer-feed-error=${({ type, detail: { code, stale } }: CustomEvent<{ code: string; stale: boolean }>) =>
        events.push({ type, code, stale })}
      ><peer-role-tabs></peer-role-tabs
    ></peer-feed>`,
  );
  return { url, events, feed, tabs: feed.firstElementChild!, asked: () => timesAsked(url) };
}

const good = (name: string) => () => Response.json(feedNamed(name));

describe('a feed that is refreshed', () => {
  it('shows what is new after so many seconds, without a word in between', async () => {
    const { tabs, events, asked } = await open(good('First'), good('Second'));
    await untilShows(tabs, 'First');
    clock.pass(4.8);
    expect(asked()).to.equal(1);
    clock.pass(0.4);
    expect(tabs.getAttribute('status')).to.equal('ready');
    await untilShows(tabs, 'Second');
    expect(asked()).to.equal(2);
    expect(events.map(({ type }) => type)).to.deep.equal(['peer-feed-ready', 'peer-feed-ready']);
  });

  it('keeps its last good copy, marked stale, while it cannot be had, and says so once', async () => {
    const { tabs, events, asked } = await open(
      good('First'),
      () => refused(404),
      () => refused(404),
      good('Back'),
    );
    await untilShows(tabs, 'First');
    expect(tabs.matches(':state(stale)')).to.be.false;
    clock.pass(5.1);
    await waitUntil(() => tabs.matches(':state(stale)'));
    expect(tabs.getAttribute('status')).to.equal('ready');
    await untilShows(tabs, 'First');
    clock.pass(5.1);
    await waitUntil(() => asked() === 3);
    await settled();
    expect(events).to.deep.equal([
      { type: 'peer-feed-ready' },
      { type: 'peer-feed-error', code: 'status', stale: true },
    ]);
    expect(sentences).to.have.length(1);
    expect(sentences[0]).to.match(
      /^Peer Widgets: .* cannot be refreshed; the last good copy stays: .*404.*\.$/,
    );
    clock.pass(5.1);
    await untilShows(tabs, 'Back');
    expect(tabs.matches(':state(stale)')).to.be.false;
  });

  it('is left alone while nobody looks at the page', async () => {
    const { tabs, asked } = await open(good('First'), good('Second'));
    await untilShows(tabs, 'First');
    replace(document, 'hidden', true);
    clock.pass(20);
    expect(asked()).to.equal(1);
    replace(document, 'hidden', false);
    clock.pass(5.1);
    await untilShows(tabs, 'Second');
  });

  it('is left alone when its element has gone, and goes on when it comes back', async () => {
    const { feed, tabs, asked } = await open(good('First'), good('Second'));
    await untilShows(tabs, 'First');
    const { parentElement } = feed;
    feed.remove();
    await waitUntil(() => !clock.pending);
    clock.pass(60);
    expect(asked()).to.equal(1);
    parentElement!.append(feed);
    clock.pass(5.1);
    await untilShows(tabs, 'Second');
    expect(asked()).to.equal(2);
  });

  for (const wish of ['', 'often', '0', '-5', 'NaN']) {
    it(`never is, where the page wishes no time: refresh="${wish}"`, async () => {
      const { feed, tabs } = await open(good('First'));
      await untilShows(tabs, 'First');
      expect(clock.pending).to.equal(1);
      feed.setAttribute('refresh', wish);
      await waitUntil(() => !clock.pending);
    });
  }
});

describe('a feed whose server is slow or fails', () => {
  it('is given up after six seconds of silence, and not asked for again', async () => {
    const { tabs, events, asked } = await open(silence);
    await waitUntil(() => asked() === 1);
    clock.pass(5.9);
    expect(tabs.getAttribute('status')).to.equal('loading');
    clock.pass(0.2);
    await untilStatus(tabs, 'error');
    expect([asked(), events]).to.deep.equal([
      1,
      [{ type: 'peer-feed-error', code: 'timeout', stale: false }],
    ]);
  });

  it('is given up after ten seconds, the second request included', async () => {
    const now = Date.now();
    let passed = 0;
    replace(Date, 'now', () => now + passed);
    const { tabs, events, asked } = await open(() => {
      // This answer took its time.
      passed = 5500;
      return refused(500);
    }, silence);
    await waitUntil(() => asked() === 2, 'should ask again', patience);
    clock.pass(4.2);
    expect(tabs.getAttribute('status')).to.equal('loading');
    clock.pass(0.4);
    await untilStatus(tabs, 'error');
    expect(events).to.deep.equal([{ type: 'peer-feed-error', code: 'timeout', stale: false }]);
  });

  const tried: [what: string, answer: Answer, times: number][] = [
    ['no connection', () => Promise.reject(new TypeError('Failed')), 2],
    ['500', () => refused(500), 2],
    ['503', () => refused(503), 2],
    ['429', () => refused(429), 2],
    ['429 until in a moment', () => refused(429, { 'Retry-After': '0' }), 2],
    [
      '503 until a time that is over',
      () => refused(503, { 'Retry-After': 'Thu, 01 Jan 2026 00:00:00 GMT' }),
      2,
    ],
    ['503 until in an hour', () => refused(503, { 'Retry-After': '3600' }), 1],
    ['404', () => refused(404), 1],
    ['401, whatever it says of later', () => refused(401, { 'Retry-After': '0' }), 1],
    ['a web page', () => new Response('<!doctype html>'), 1],
    ['another version', () => Response.json({ version: 2, title: 'A' }), 1],
  ];
  for (const [what, answer, times] of tried) {
    it(`is asked for ${times === 1 ? 'once' : 'a second time'}: ${what}`, async () => {
      const { tabs, asked, events } = await open(answer);
      await waitUntil(() => tabs.getAttribute('status') === 'error', 'should give up', patience);
      expect([asked(), events.length]).to.deep.equal([times, 1]);
    });
  }

  it('is shown when the second request succeeds, without a word', async () => {
    const { tabs, events } = await open(() => refused(502), good('Second'));
    await waitUntil(() => tabs.getAttribute('status') === 'ready', 'should recover', patience);
    expect(events).to.deep.equal([{ type: 'peer-feed-ready' }]);
    expect(sentences).to.deep.equal([]);
  });

  it('is asked for by itself at the time that the server names', async () => {
    const { feed, tabs, asked } = await open(() => refused(429, { 'Retry-After': '12' }), good('Later'));
    feed.removeAttribute('refresh');
    await untilStatus(tabs, 'error');
    clock.pass(11.8);
    expect(asked()).to.equal(1);
    clock.pass(0.4);
    await untilShows(tabs, 'Later');
  });

  it('is not asked for earlier than the server allows, though the page would', async () => {
    const { tabs, asked } = await open(() => refused(429, { 'Retry-After': '12' }), good('Later'));
    await untilStatus(tabs, 'error');
    clock.pass(11.8);
    expect(asked()).to.equal(1);
  });

  it('comes by itself when the connection is back', async () => {
    const { tabs } = await open(
      () => refused(404),
      () => Response.json(sampleFeed()),
    );
    await untilStatus(tabs, 'error');
    window.dispatchEvent(new CustomEvent('online'));
    await untilShows(tabs, 'Share your story.');
  });

  it('is cut off at 8 MB, before all of it has come', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(2 ** 20).fill(32));
      },
    });
    const { tabs, events } = await open(() => new Response(body));
    await untilStatus(tabs, 'error');
    expect(events).to.deep.equal([{ type: 'peer-feed-error', code: 'size', stale: false }]);
    expect(sent).to.be.within(8, 12);
  });
});
