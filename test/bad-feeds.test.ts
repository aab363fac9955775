import { expect, waitUntil } from '@open-wc/testing';
import { openFrame } from './support/page-frame.js';
import { subscribe } from './support/subscribe.js';
import { feedTags } from './support/tags.js';
import { allTextOf } from './support/text.js';
import { untilShows } from './support/wait.js';

/** What the page of `fixtures/page.html` notices. */
interface Noticed {
  readonly errors: string[];
  readonly sentences: string[];
  readonly feedErrors: { target: string; detail: { code: string; message: string } }[];
}

/** What a server sends instead of a feed (see tools/wtr/bad-feeds.mjs), and what is said of it. */
const bad: [name: string, code: string, words: RegExp][] = [
  ['404', 'status', /404/],
  ['500', 'status', /500/],
  ['html', 'format', /web page/],
  ['empty', 'format', /not valid JSON/],
  ['wrong-types', 'format', /nothing in it can be used/],
  ['unknown-version', 'version', /"version" must be 1/],
  ['no-version', 'version', /"version" must be 1/],
  ['truncated', 'format', /not valid JSON/],
  ['array', 'format', /not a JSON object/],
];

describe('a partner’s page with a bad feed', () => {
  let frame: HTMLIFrameElement;
  const noticed = () => (frame.contentWindow as unknown as { noticed: Noticed }).noticed;
  const find = (tag: string) => frame.contentDocument!.querySelector(tag)!;
  const isShown = (tag: string) => find(tag).querySelector('a')!.getClientRects().length > 0;
  const statuses = (tags: readonly string[]) => tags.map((tag) => find(tag).getAttribute('status'));

  const open = async (src: string) => {
    frame = await openFrame({ src });
    await waitUntil(() => statuses(feedTags).every((status) => status === 'error'), 'should give up');
  };

  /** What is true of every bad feed. */
  const expectFallback = () => {
    for (const tag of feedTags) expect(isShown(tag), `fallback of ${tag}`).to.be.true;
    for (const tag of feedTags) expect(allTextOf(find(tag)), `own words of ${tag}`).to.equal('');
    expect(statuses(['peer-newsletter-signup'])).to.deep.equal(['ready']);
    expect(isShown('peer-newsletter-signup'), 'fallback of the form').to.be.false;
  };

  const expectSignUp = async () => {
    const signup = find('peer-newsletter-signup');
    subscribe(signup, 'accepted@example.org');
    await untilShows(signup, 'Thank you!');
  };

  afterEach(() => {
    frame.remove();
  });

  for (const [name, code, words] of bad) {
    it(`keeps its own content, and its sign-up works: ${name}`, async () => {
      await open(`/test/fixtures/page.html?feed=/bad-feed/${name}`);
      expectFallback();
      await expectSignUp();

      const { errors, sentences, feedErrors } = noticed();
      expect(errors).to.deep.equal([]);
      expect(feedErrors.map(({ target, detail }) => [target, detail.code])).to.deep.equal([['html', code]]);
      expect(sentences).to.have.length(1);
      expect(sentences[0]).to.match(
        /^Peer Widgets: the feed at \S+\/bad-feed\/\S+ cannot be shown: [^\n]+\.$/,
      );
      expect(sentences[0])
        .to.match(words)
        .and.not.match(/undefined|null|\[object|Error/);
    });
  }

  it('keeps its own content where all that the widgets are about is wrong, and the rest is not', async () => {
    await open('/test/fixtures/page.html?feed=/bad-feed/wrong-sections');
    expectFallback();
    await expectSignUp();

    const { errors, sentences, feedErrors } = noticed();
    expect(errors).to.deep.equal([]);
    expect(feedErrors.map(({ target, detail }) => `${target} ${detail.code}`)).to.have.members(
      feedTags.map((tag) => `${tag} format`),
    );
    expect(sentences).to.have.length(1);
    for (const section of ['roles', 'resources', 'stories.0', 'guide'])
      expect(sentences[0]).to.contain(`"${section}`);
  });

  for (const [what, query] of [
    ['no data-feed', ''],
    ['an empty data-feed', '?feed='],
  ] as const) {
    it(`keeps its own content, and its sign-up works: ${what}`, async () => {
      await open(`/test/fixtures/page.html${query}`);
      expectFallback();
      await expectSignUp();

      const { errors, sentences, feedErrors } = noticed();
      expect(errors).to.deep.equal([]);
      expect(feedErrors.map(({ target, detail }) => [target, detail.code])).to.deep.equal([
        ['html', 'missing'],
      ]);
      expect(sentences).to.have.length(1);
      expect(sentences[0]).to.match(/^Peer Widgets: .*data-feed="…".*\.$/);
    });
  }

  it('shows the widgets when the feed is good, so that these tests can fail', async () => {
    frame = await openFrame({ src: '/test/fixtures/page.html?feed=/test/fixtures/seed-feed.json' });
    await waitUntil(() => statuses(feedTags).every((status) => status === 'ready'));
    for (const tag of feedTags) expect(isShown(tag), tag).to.be.false;
    // Also when the tabs have to become an accordion, and back.
    const hasTabs = () => find('peer-role-tabs').shadowRoot!.querySelector('[role=tab]') !== null;
    for (const [width, expected] of [
      ['360', false],
      ['1000', true],
    ] as const) {
      frame.width = width;
      await waitUntil(() => hasTabs() === expected);
    }
    expect(noticed()).to.deep.equal({ errors: [], sentences: [], feedErrors: [] });
  });
});
