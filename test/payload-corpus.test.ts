import { expect, waitUntil } from '@open-wc/testing';
import { payloads } from './support/html-payloads.js';
import { filledFeed, goodUrl, HostilePage } from './support/hostile-page.js';
import { canary, corpus } from './support/payload-corpus.js';
import { learn, trespassers, type Known } from './support/trespassers.js';
import { recordErrors } from './support/events.js';
import { recordWarnings } from './support/replace.js';

const families = { ...corpus, 'the literature': payloads };
const all = Object.values(families).flat();
/** More than any item has fields: each of them is lacking once. */
const rotations = [...Array(12).keys()];
const known: Known = new Map();

let ran = 0;
/** Requests to the canary itself; a good address may well have its name in it. */
const requests = () =>
  performance.getEntriesByType('resource').filter(({ name }) => {
    const { pathname, search } = new URL(name);
    return (pathname + search).startsWith(canary) || pathname === '/canary';
  }).length;

const short = (payload: string) =>
  JSON.stringify(payload.length > 120 ? `${payload.slice(0, 120)}…` : payload);

/** Links lead nowhere, save those that would run code. */
function stopNavigation(event: Event): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link?.protocol !== 'javascript:') event.preventDefault();
}

/** A feed with a payload in all of its fields. */
const hostileFeed = (payload: string, index: number) =>
  filledFeed({ text: () => payload, url: () => payload }, index);

describe('a feed that means harm, in every field', () => {
  let warnings: string[];
  let errors: unknown[];
  let page: HostilePage;

  before(async () => {
    Object.assign(globalThis, { fired: () => void ran++ });
    performance.setResourceTimingBufferSize(10_000);
    addEventListener('click', stopNavigation);
  });
  after(() => {
    removeEventListener('click', stopNavigation);
    Reflect.deleteProperty(globalThis, 'fired');
  });

  beforeEach(async () => {
    warnings = recordWarnings();
    errors = recordErrors();
    page = await HostilePage.open(filledFeed({ text: () => 'Words', url: () => goodUrl }, 0));
  });

  it('meets widgets that show nearly every field, each of which is learned here', async () => {
    const shown = new Set<string>();
    const asked = new Set<string>();
    const mark = (at: string) => {
      asked.add(at);
      return `mark${at}!`;
    };
    const videos = ['clip.mp4', 'https://youtu.be/aaaaaaaaaaa', 'page'];
    for (const number of rotations) {
      for (const video of videos) {
        const url = (at: string) => (at.endsWith('video.url') ? video : `${goodUrl}?${mark(at)}`);
        await page.show(filledFeed({ text: mark, url }, number));
        for (const root of page.roots) {
          learn(root, known);
          for (const [, at] of root.innerHTML.matchAll(/mark([\w.]+)!/g)) shown.add(at!);
        }
      }
    }
    // Numbers, days and kinds have no room for a mark.
    const unmarked =
      /^\.strings|\.(version|width|height|number|kind|lastReviewed|reviewBy|expires)$|^\.newsletter\.(provider|action|list|offline|left)/;
    const unseen = [...asked].filter((at) => !shown.has(at) && !unmarked.test(at));
    expect(asked.size, 'fields').to.be.above(70);
    expect(unseen.length, unseen.join()).to.be.below(7);
    expect(warnings.filter((warning) => warning.includes('failed'))).to.deep.equal([]);
  });

  it('is tried with many payloads', () => {
    expect(new Set(Object.values(corpus).flat()).size).to.be.at.least(300);
    expect(new Set(all).size).to.be.at.least(400);
  });

  for (const [family, members] of Object.entries(families)) {
    it(`leaves nothing but what templates and the allow-list make: ${family}`, async () => {
      const found: string[] = [];
      const outside = document.querySelectorAll('*').length;
      for (const [index, payload] of members.entries()) {
        await page.show(hostileFeed(payload, index));
        const trespassed = page.roots.flatMap((root) => trespassers(root, known));
        const broken = page.widgets
          .filter(({ status }) => status !== 'ready')
          .map(({ localName }) => localName);
        page.clickLinks();
        const problems = [...new Set(trespassed), ...broken];
        if (problems.length) found.push(`${short(payload)}: ${problems.join(', ')}`);
      }
      await page.settled();
      expect(found).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
      expect(document.querySelectorAll('*').length).to.equal(outside);
      expect(Reflect.has(globalThis, 'clobbered')).to.be.false;
    });
  }

  it('has run no code and asked no server, while the same as raw HTML does', async () => {
    const box = document.createElement('div');
    page.box.append(box);
    // After all that went before: whatever was on its way has had its turn.
    box.innerHTML = `<img src="${canary}" onerror="fired()">`;
    await waitUntil(() => ran && requests(), 'the control should run and ask', { timeout: 5000 });
    expect([ran, requests()]).to.deep.equal([1, 1]);
    // Not those that would take this page elsewhere, fill it or shadow its own names.
    const live = Object.values(corpus)
      .flat()
      .filter(
        (payload) => payload.length < 999 && !/<(meta|base|i?frame|body|link|peer)|(name|id)=/i.test(payload),
      );
    for (const [index, payload] of live.entries()) {
      const one = document.createElement('div');
      box.append(one);
      // An address of its own for each, because browsers ask once for the same.
      one.innerHTML = payload.replaceAll(canary, `${canary}${index}`);
    }
    await waitUntil(() => ran > 50 && requests() > 5, 'raw HTML should run and ask', { timeout: 5000 });
    box.remove();
  });

  it('would be noticed by these tests, payload by payload', () => {
    /** What is found in a text as raw HTML, and in an address that stands in a link as it is. */
    const raw = (payload: string) => {
      const box = document.createElement('template');
      box.innerHTML = `<div class="rich">${payload}</div><a>a</a>`;
      box.content.lastElementChild!.setAttribute('href', payload);
      return trespassers(box.content, known);
    };
    for (const [family, members] of Object.entries(families)) {
      const unnoticed = members.filter((payload) => !raw(payload).length);
      if (family === 'addresses that leave their attribute') continue;
      expect(unnoticed.length / members.length, unnoticed.map(short).join('\n')).to.be.below(0.25);
    }
  });
});
