import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { embedCode } from '../src/embed/embed-code.js';
import { snippet } from '../src/embed/snippet/snippet.js';
import type { WidgetName } from '../src/embed/widgets.js';
import { parseFeed } from '../src/feed/parse.js';
import { blankDocument, parseHtml } from '../src/rich-text/parse-html.js';
import { textOf } from '../src/rich-text/text-of.js';
import { afterTest } from './support/after-test.js';
import { seedFeed } from './support/feeds.js';
import { typeText } from './support/keys.js';
import { layoutOf, shiftBetween, watchShifts } from './support/layout-shift.js';
import { openFrame } from './support/page-frame.js';
import { composedText, fold } from './support/text.js';
import { settled } from './support/wait.js';

type Attributes = Readonly<Record<string, string | number | boolean>>;
type Page = Window & typeof globalThis;

const feedUrl = new URL('/test/fixtures/seed-feed.json', location.href).href;

/** What each widget is printed with. */
const configurations: readonly (readonly [WidgetName, Attributes])[] = [
  ['role-tabs', { layout: 'accordion' }],
  ['resource-cards', { limit: 5 }],
  ['story-carousel', {}],
  ['chapter-guide', {}],
  ['newsletter-signup', { action: '/subscribe' }],
];

/** The two lines of a code: the script's tag and the widget's. */
async function print(widget: WidgetName, attributes: Attributes): Promise<{ script: string; tag: string }> {
  const { feed } = parseFeed(await seedFeed(), feedUrl, textOf);
  const host = `${location.origin}/dist/`;
  const tools = { parse: parseHtml, document: blankDocument() };
  const { code } = snippet({ widget, attributes, host, page: { feed: feedUrl } }, feed, tools);
  const [script, tag] = code.split('\n') as [string, string];
  return { script, tag };
}

/** Opens a partner's page with more content below the widget. */
async function open(code: string, { sandbox = '', style = '', width = 1000, height = 800 } = {}) {
  const below = '<h2>Below</h2><p>More of the page, which must not move.</p>'.repeat(12);
  const srcdoc = `<!doctype html><html lang="en"><head><style>${style}</style></head><body><h1>Partner</h1>${code}${below}</body></html>`;
  const frame = await openFrame({ srcdoc, ...(sandbox && { sandbox }) } as { srcdoc: string });
  afterTest(() => frame.remove());
  Object.assign(frame, { width: String(width), height: String(height) });
  frame.style.cssText = 'position: fixed; left: 0; top: 0; border: 0';
  // Browsers count only what moves after it was painted.
  await nextFrame();
  await nextFrame();
  return frame.contentWindow as Page;
}

const widgetIn = ({ document }: Page) => document.querySelector<HTMLElement>('[heading-level]')!;

async function untilReady(page: Page): Promise<void> {
  const isReady = () => widgetIn(page).getAttribute('status') === 'ready';
  await waitUntil(isReady, 'should be ready', { timeout: 5000 });
  await settled(page.document);
}

/** Loads the script into a page that has been read, as when its server is slow. */
async function startScript(page: Page, script: string): Promise<void> {
  const { attributes } = new DOMParser().parseFromString(script, 'text/html').querySelector('script')!;
  const element = page.document.createElement('script');
  for (const { name, value } of attributes) element.setAttribute(name, value);
  page.document.head.append(element);
  await untilReady(page);
}

/** What only works with the script: no part of the content. */
const controls = '.controls, .pager, .more, .trap';

/** All that a running widget has to say, after a visitor opened everything. */
async function runningText(page: Page): Promise<string> {
  const widget = widgetIn(page) as HTMLElement & { select?(id: string): void };
  const root = widget.shadowRoot!;
  for (let more; (more = root.querySelector<HTMLElement>('.more'));) {
    more.click();
    await settled(page.document);
  }
  const chapters = [...root.querySelectorAll<HTMLAnchorElement>('.toc a[href*="#peer-"]')];
  const texts: string[] = [];
  for (const chapter of chapters) {
    chapter.click();
    await settled(page.document);
    root.querySelector('.pager')!.remove();
    texts.push(composedText(root.querySelector('article')!));
  }
  root.querySelectorAll(controls).forEach((one) => one.remove());
  if (chapters.length) root.querySelector('article')!.textContent = texts.join('\n');
  return fold(composedText(widget));
}

describe('a snippet', () => {
  for (const [widget, attributes] of configurations) {
    it(`says the same without script and with it: ${widget}`, async () => {
      const { script, tag } = await print(widget, attributes);
      const code = `${script}\n${tag}`;
      const blocked = widgetIn(await open(code, { sandbox: 'allow-same-origin' }));
      expect(blocked.shadowRoot).to.equal(null);
      const page = await open(code);
      await untilReady(page);
      // The counterparts of the button that shows more.
      blocked.querySelectorAll('summary:not(:has(h3, h4))').forEach((one) => one.remove());
      const text = fold(composedText(blocked));
      expect(text.length).to.be.greaterThan(200);
      expect(await runningText(page)).to.equal(text);
    });
  }

  const pages = [
    ['text of 16 px', ''],
    ['monospace text of 13 px', 'body { font: 13px monospace }'],
  ] as const;
  const sizes = [
    [320, 640],
    [768, 1024],
    [1280, 800],
  ] as const;
  const printed = [...configurations, ['resource-cards', { limit: 1 }] as const];
  for (const [widget, attributes] of printed) {
    it(`does not move the page when a slow script takes over: ${widget} ${JSON.stringify(attributes)}`, async () => {
      const { script, tag } = await print(widget, attributes);
      for (const [text, style] of pages) {
        for (const [width, height] of sizes) {
          const page = await open(tag, { style, width, height });
          const counted = watchShifts(page);
          const before = layoutOf(page.document);
          await startScript(page, script);
          const where = `${text}, ${width} px`;
          expect(shiftBetween(before, layoutOf(page.document), page), where).to.be.at.most(0.02);
          if (counted) expect(counted(), where).to.be.at.most(0.02);
          page.frameElement!.remove();
        }
      }
    }).timeout(60_000);
  }

  it('has the feed asked for before the script is there, and only once', async () => {
    const learn = async (path: string) => (await fetch(path)).json();
    const word = `visit-${crypto.randomUUID()}`;
    const feed = `${(await learn('/faults'))['text-plain']}/${word}`;
    const asked = async () => (await learn(`/faults/text-plain/${word}`)).asked;
    const host = `${location.origin}/dist/`;
    const code = embedCode({ widget: 'resource-cards', host, page: { feed, preload: true } }, 'tag');
    const [hint, script, tag] = code.split('\n') as [string, string, string];
    const page = await open(`${hint}${tag.replace('>', ' heading-level="2">')}`);
    for (let times = 0; times === 0; times = await asked()) await nextFrame();
    await startScript(page, script);
    expect(await asked()).to.equal(1);
  });

  it('keeps the address that a visitor has begun to type, and the focus', async () => {
    const { script, tag } = await print('newsletter-signup', { action: '/subscribe' });
    const page = await open(tag);
    page.document.querySelector<HTMLInputElement>('[name=email]')!.focus();
    await typeText('ann@exa');
    await startScript(page, script);
    const root = widgetIn(page).shadowRoot!;
    const field = root.querySelector<HTMLInputElement>('[type=email]')!;
    expect(field.value).to.equal('ann@exa');
    expect(root.activeElement === field).to.be.true;
    await typeText('mple.org');
    expect(field.value).to.equal('ann@example.org');
  });
});
