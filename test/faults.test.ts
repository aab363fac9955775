import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { faults, type Fault } from './support/fault-table.js';
import { layoutOf, shiftBetween } from './support/layout-shift.js';
import { PartnerPage } from './support/partner-page.js';
import { subscribe } from './support/subscribe.js';
import { feedTags } from './support/tags.js';
import { allTextOf, visibleTextOf } from './support/text.js';
import { untilShows } from './support/wait.js';

const signup = 'peer-newsletter-signup';
/** What each widget shows of every feed in which it finds something, in the order of `feedTags`. */
const goodWords = ['Peer supporters', 'First resource', 'First story', 'First chapter'];
/** How far a page may move where all of its own content stays. */
const unnoticed = 0.02;

/** The row of an answer that the browser itself takes for a whole one. */
const shownAfterAll = { status: 'ready', codes: undefined } as const;

/** A page whose feed is one of the answers of tools/wtr/fault-server.mjs. */
interface Visit {
  readonly page: PartnerPage;
  readonly url: string;
  /** What became of its requests. */
  readonly requests: () => Promise<{ asked: number; left: boolean }>;
}

let addresses: Record<string, string>;
let pages: PartnerPage[] = [];
let count = 0;

const learn = async (path: string) => (await fetch(path)).json();

async function open(feed?: string): Promise<PartnerPage> {
  const page = await PartnerPage.open(feed);
  pages.push(page);
  await page.run();
  return page;
}

async function visit(name: string): Promise<Visit> {
  // A word that nobody else uses: one engine after the other asks the same server.
  const word = `visit-${Date.now()}-${count++}`;
  const url = `${addresses[name]}/${word}`;
  return { page: await open(url), url, requests: () => learn(`/faults/${name}/${word}`) };
}

function closePages(): void {
  for (const page of pages) page.close();
  pages = [];
}

function titleOf({ status, when }: Fault): string {
  if (status === 'ready') return `shows what is good when ${when}`;
  if (status.includes('ready')) return `shows what is good, and else its own content, when ${when}`;
  return `keeps its own content when ${when}`;
}

/** Everything that the table says of a visit, and what is true of them all. */
async function expectOutcome(fault: Fault, { page, url, requests }: Visit): Promise<void> {
  const isShown = fault.mayBeShown && page.statusOf(feedTags[0]) === 'ready';
  const { status, codes, says, asked, kept = 0 }: Fault = isShown ? { ...fault, ...shownAfterAll } : fault;
  const statuses = typeof status === 'string' ? feedTags.map(() => status) : status;
  expect(feedTags.map((tag) => page.statusOf(tag))).to.deep.equal(statuses);

  const { shifts } = page;
  expectScreen(page, statuses, kept);
  if (!statuses.includes('ready')) await expectSignUp(page);

  const { errors, sentences, feedErrors } = page.noticed;
  expect(errors, 'errors in the page').to.deep.equal([]);
  expect(Object.keys(page.window.Object.prototype), 'what all objects inherit').to.deep.equal([]);
  if (codes) {
    expect(feedErrors.map(({ target }) => target)).to.deep.equal(['html']);
    const { code, message, problems, url: named } = feedErrors[0]!.detail;
    expect(codes, message).to.include(code);
    expect(named).to.equal(url);
    expect(message).to.be.a('string').and.not.be.empty;
    expect(Array.isArray(problems), 'problems').to.be.true;
    expect(sentences).to.deep.equal([`Peer Widgets: the feed at ${url} cannot be shown: ${message}.`]);
    expect(message).not.to.match(/\n|undefined|null|\[object|Error/);
  } else {
    const failed = feedTags.filter((_, index) => statuses[index] === 'error');
    expect(feedErrors.map(({ target, detail }) => `${target} ${detail.code}`)).to.have.members(
      failed.map((tag) => `${tag} format`),
    );
    expect(sentences).to.have.length(says ? 1 : 0);
  }
  if (says) expect(sentences[0]).to.match(says);

  if (fault.isStopped) await waitUntil(async () => (await requests()).left, 'should stop the server');
  if (asked) expect((await requests()).asked, 'requests').to.equal(asked);
  if (!statuses.includes('ready')) expectStillness(shifts);
}

function expectScreen(page: PartnerPage, statuses: readonly string[], kept: number): void {
  for (const [index, tag] of feedTags.entries()) {
    const isReady = statuses[index] === 'ready';
    expect(page.hasFallback(tag), `fallback of ${tag}`).to.equal(!isReady);
    if (isReady) expect(visibleTextOf(page.find(tag))).to.contain(goodWords[index]);
    else expect(allTextOf(page.find(tag)), `own words of ${tag}`).to.equal('');
  }
  const words = feedTags.map((tag) => allTextOf(page.find(tag))).join(' ');
  expect(new Set(words.match(/«Kept [^»]+»/g)).size, 'items kept').to.equal(kept);
  expect(words).not.to.contain('Dropped');
  expect(page.isTooWide, 'too wide').to.be.false;
}

function expectStillness(shifts: readonly number[]): void {
  for (const shift of shifts) expect(shift, 'layout shift').to.be.at.most(unnoticed);
}

/** The form stands without a feed, in our own words. */
async function expectSignUp(page: PartnerPage): Promise<void> {
  expect(page.statusOf(signup)).to.equal('ready');
  expect(page.hasFallback(signup), 'fallback of the form').to.be.false;
  subscribe(page.find(signup), 'accepted@example.org');
  await untilShows(page.find(signup), 'Thank you!', 3000);
}

describe('a partner’s page', function () {
  this.timeout(30_000);

  before(async () => {
    addresses = await learn('/faults');
  });

  it('is tried with every answer of a server that goes wrong', () => {
    expect(Object.keys(addresses)).to.have.members(Object.keys(faults)).and.have.length.above(100);
  });

  describe('that has to wait', () => {
    const visits = new Map<string, Promise<Visit>>();
    const slow = Object.entries(faults).filter(([, { isSlow }]) => isSlow);

    before(async () => {
      for (const [name] of slow) visits.set(name, visit(name));
      await Promise.allSettled(visits.values());
    });
    after(closePages);

    for (const [name, fault] of slow)
      it(titleOf(fault), async () => expectOutcome(fault, await visits.get(name)!));
  });

  describe('that does not', () => {
    afterEach(closePages);

    for (const [name, fault] of Object.entries(faults).filter(([, { isSlow }]) => !isSlow))
      it(titleOf(fault), async () => expectOutcome(fault, await visit(name)));

    for (const [what, feed] of [
      ['no data-feed', undefined],
      ['an empty data-feed', ''],
    ] as const) {
      it(`keeps its own content when its script tag has ${what}`, async () => {
        const page = await open(feed);
        expect(feedTags.map((tag) => page.statusOf(tag))).to.deep.equal(feedTags.map(() => 'error'));
        const { shifts } = page;
        expectScreen(page, [], 0);
        await expectSignUp(page);
        const { errors, sentences, feedErrors } = page.noticed;
        expect(errors).to.deep.equal([]);
        expect(feedErrors.map(({ target, detail }) => `${target} ${detail.code}`)).to.deep.equal([
          'html missing',
        ]);
        expect(sentences).to.have.length(1);
        expect(sentences[0]).to.match(/^Peer Widgets: .*data-feed="…".*\.$/);
        expectStillness(shifts);
      });
    }
  });

  describe('that these tests would not pass', () => {
    afterEach(closePages);

    it('becomes tabs and an accordion, with a good feed', async () => {
      const { page } = await visit('good');
      const hasTabs = () => page.find('peer-role-tabs').shadowRoot!.querySelector('[role=tab]') !== null;
      for (const [width, expected] of [
        [360, false],
        [1000, true],
      ] as const) {
        page.width = width;
        await waitUntil(() => hasTabs() === expected);
      }
      expect(page.noticed).to.deep.equal({ errors: [], sentences: [], feedErrors: [] });
    });

    it('throws, rejects, and writes to its console', async () => {
      const page = await open();
      page.script(`
        console.info('said');
        setTimeout(() => { throw new Error('thrown'); });
        Promise.reject(new Error('rejected'));`);
      await waitUntil(() => page.noticed.errors.length === 2);
      expect(page.noticed.errors.join()).to.contain('thrown').and.contain('rejected');
      expect(page.noticed.sentences).to.have.length(2).and.include('said');
    });

    it('moves', async () => {
      const page = await PartnerPage.open();
      pages.push(page);
      const box = page.document.createElement('div');
      box.style.cssText = 'position: absolute; left: 0; top: 0; width: 500px; height: 400px; background: tan';
      page.document.body.append(box);
      await nextFrame();
      await nextFrame();
      const before = layoutOf(page.document);
      const [, countedBefore = 0] = page.shifts;
      box.style.top = '100px';
      await nextFrame();
      await nextFrame();
      // 500 × 500 of 1000 × 800 pixels, by 100 of 1000.
      const expected = 0.03125;
      expect(shiftBetween(before, layoutOf(page.document), page.window)).to.be.closeTo(expected, 0.0001);
      const [, counted] = page.shifts;
      if (counted !== undefined) expect(counted - countedBefore).to.be.closeTo(expected, 0.0001);
    });
  });
});
