import { expect, nextFrame } from '@open-wc/testing';
import { afterTest } from './support/after-test.js';
import { press, typeText } from './support/keys.js';
import { layoutOf, shiftBetween, watchShifts } from './support/layout-shift.js';
import { openFrame } from './support/page-frame.js';
import { allTextOf, fold, visibleTextOf } from './support/text.js';
import { settled, stillness, untilShows, untilStatus } from './support/wait.js';

type Page = Window & typeof globalThis & { said: string[] };

const host = `${location.origin}/dist/`;
const pages = `${location.origin}/pages/`;
const seed = 'test/fixtures/seed-feed.json';

const widgets = {
  'role-tabs': [],
  'resource-cards': ['--searchable', '--filterable'],
  'story-carousel': [],
  'chapter-guide': [],
  'newsletter-signup': ['--action', `${location.origin}/subscribe`, '--interests', 'a=Walking, b=Talking'],
} as const;

type WidgetName = keyof typeof widgets;

async function post(path: string, content: unknown): Promise<string> {
  return (await fetch(path, { method: 'POST', body: JSON.stringify(content) })).text();
}

/** What the program prints for a widget, apart: the tag of the script, and that of the widget. */
async function print(widget: WidgetName, { feed = seed, feedUrl = `/${seed}`, more = [] as string[] } = {}) {
  const words = [
    widget,
    '--feed',
    feed,
    '--feed-url',
    location.origin + feedUrl,
    '--host',
    host,
    '--page-url',
    pages,
  ];
  const code = await post('/prerender', [...words, ...widgets[widget], ...more]);
  const [, script, tag] = code.trim().split('\n') as [string, string, string];
  return { script, tag };
}

interface PageOptions {
  readonly language?: string;
  readonly policy?: string;
  readonly width?: number;
  readonly sandbox?: string;
}

/** Opens a partner's page with a printed widget, as it is while the script is on its way. */
async function open(tag: string, { language = 'en', policy, width = 1000, sandbox }: PageOptions = {}) {
  const below = '<h2>Below</h2><p>More of the page, which must not move.</p>'.repeat(12);
  const html = `<!doctype html><html lang="${language}"><body><h1>Partner</h1>${tag}${below}</body></html>`;
  const frame = await openFrame({ src: await post('/pages', { html, policy }), ...(sandbox && { sandbox }) } as { src: string }); // prettier-ignore
  afterTest(() => frame.remove());
  frame.width = String(width);
  frame.style.cssText = 'position: fixed; left: 0; top: 0; border: 0';
  const page = frame.contentWindow as Page;
  page.said = [];
  for (const name of ['warn', 'error'] as const)
    page.console[name] = (...words) => page.said.push(words.join(' '));
  page.addEventListener('error', ({ message }) => page.said.push(message));
  // Browsers count only what moves after it was painted.
  await nextFrame();
  await nextFrame();
  return page;
}

const widgetIn = ({ document }: Page) => document.querySelector<HTMLElement>('[heading-level]')!;
const elementsIn = (page: Page) => [...widgetIn(page).shadowRoot!.querySelectorAll('*:not(style)')];
const find = <T extends HTMLElement>(page: Page, selector: string) =>
  widgetIn(page).shadowRoot!.querySelector<T>(selector)!;

const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }); // prettier-ignore

/** The script arrives, and the widget has decided. */
async function startScript(page: Page, script: string, status = 'ready'): Promise<void> {
  const { attributes } = new DOMParser().parseFromString(script, 'text/html').querySelector('script')!;
  const element = page.document.createElement('script');
  for (const { name, value } of attributes) element.setAttribute(name, value);
  page.document.head.append(element);
  await untilStatus(widgetIn(page), status, 5000);
  await settled(page.document);
}

describe('a prerendered widget', () => {
  for (const widget of Object.keys(widgets) as WidgetName[]) {
    it(`is the same before and after the script, node by node: ${widget}`, async () => {
      const { script, tag } = await print(widget);
      const page = await open(tag);
      const [before, words] = [elementsIn(page), visibleTextOf(widgetIn(page))];
      expect(before.length).to.be.greaterThan(20);
      await startScript(page, script);
      expect(elementsIn(page).every((element, index) => element === before[index])).to.be.true;
      expect(elementsIn(page).length).to.equal(before.length);
      expect(page.said).to.deep.equal([]);
      expect(visibleTextOf(widgetIn(page))).to.equal(words);
    });

    for (const width of [320, 768, 1280]) {
      it(`does not move when the script takes it over: ${widget}, ${width} pixels`, async () => {
        const { script, tag } = await print(widget);
        const page = await open(tag, { width });
        const counted = watchShifts(page);
        const before = layoutOf(page.document);
        await startScript(page, script);
        expect(shiftBetween(before, layoutOf(page.document), page)).to.equal(0);
        if (counted) expect(counted()).to.be.below(0.005);
      });
    }
  }

  it('changes its tab by the arrow keys', async () => {
    const { script, tag } = await print('role-tabs');
    const page = await open(tag);
    const [first, second] = page.document.querySelector('peer-role-tabs')!.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]') as unknown as [HTMLElement, HTMLElement]; // prettier-ignore
    await startScript(page, script);
    first.focus();
    await press('ArrowRight');
    expect(second.getAttribute('aria-selected')).to.equal('true');
    expect(find(page, '#panel-1').checkVisibility()).to.be.true;
    expect(find(page, '#panel-0').checkVisibility()).to.be.false;
  });

  it('searches for what a visitor types', async () => {
    const { script, tag } = await print('resource-cards');
    const page = await open(tag);
    await startScript(page, script);
    find(page, '[type=search]').focus();
    await typeText('business case');
    await settled(page.document);
    expect(fold(find(page, '[role=status]').textContent)).to.match(/^\d resources?$/);
  });

  it('searches for what a visitor has typed before the script was there', async () => {
    const { script, tag } = await print('resource-cards');
    const page = await open(tag);
    const field = find<HTMLInputElement>(page, '[type=search]');
    field.focus();
    await typeText('business');
    await startScript(page, script);
    expect(field.value).to.equal('business');
    expect(widgetIn(page).shadowRoot!.activeElement === field).to.be.true;
    await typeText(' case');
    await settled(page.document);
    expect(fold(find(page, '[role=status]').textContent)).to.match(/^\d resources?$/);
  });

  it('moves to the next story by its button', async () => {
    const { script, tag } = await print('story-carousel');
    const page = await open(tag);
    await startScript(page, script);
    const next = new Promise((resolve) => widgetIn(page).addEventListener('peer-story-change', resolve, { once: true })); // prettier-ignore
    find(page, '.next').focus();
    await press('Enter');
    expect(((await next) as CustomEvent).detail.index).to.equal(1);
    expect(fold(find(page, '.controls .meta').textContent)).to.match(/^Story 2 of \d+$/);
  });

  for (const feed of [seed, 'demo/feed.json']) {
    it(`stays at the story that a visitor has moved to: ${feed === seed ? 'the same feed' : 'a newer feed'}`, async () => {
      const { script, tag } = await print('story-carousel', { feed });
      const page = await open(tag);
      const second = find(page, '.slide:nth-child(2)');
      find(page, '.slides').scrollTo({ left: second.offsetLeft, behavior: 'instant' });
      await stillness(find(page, '.slides'));
      await startScript(page, script);
      await stillness(find(page, '.slides'));
      expect(fold(find(page, '.controls .meta').textContent)).to.match(/^Story 2 of \d+$/);
      expect(find(page, '.slides').scrollLeft).to.be.greaterThan(100);
    });
  }

  it('opens another chapter, and its links lead to this page', async () => {
    const { script, tag } = await print('chapter-guide');
    const page = await open(tag);
    const link = [...widgetIn(page).shadowRoot!.querySelectorAll<HTMLAnchorElement>('.toc a[href^="#peer-"]')].at(-1)!; // prettier-ignore
    await startScript(page, script);
    expect(link.getAttribute('href')!.startsWith(`${page.location.href}#peer-`)).to.be.true;
    link.focus();
    await press('Enter');
    await settled(page.document);
    expect(link.getAttribute('aria-current')).to.equal('true');
  });

  it('keeps what a visitor has begun to fill in, and checks it', async () => {
    const { script, tag } = await print('newsletter-signup');
    const page = await open(tag);
    const field = find<HTMLInputElement>(page, '[type=email]');
    const interest = find<HTMLInputElement>(page, '[value=b]');
    interest.click();
    field.focus();
    await typeText('ann@exa');
    await startScript(page, script);
    expect([field.value, interest.checked, field.isConnected]).to.deep.equal(['ann@exa', true, true]);
    expect(widgetIn(page).shadowRoot!.activeElement === field).to.be.true;
    await press('Enter');
    await settled(page.document);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
  });

  it('shows what the feed says now, and is never empty meanwhile', async () => {
    const { script, tag } = await print('role-tabs', { feed: 'demo/feed.json', more: ['--heading', ''] });
    const page = await open(tag.replace(/Peer Supporters/g, 'Supporters of old'));
    const before = find(page, '.root');
    let emptied = 0;
    const observer = new MutationObserver(() => (emptied += find(page, '.root') ? 0 : 1));
    observer.observe(widgetIn(page).shadowRoot!, { childList: true });
    expect(visibleTextOf(widgetIn(page))).to.contain('Supporters of old');
    await startScript(page, script);
    await untilShows(widgetIn(page), 'Peer Supporters');
    expect(allTextOf(widgetIn(page))).not.to.contain('Supporters of old');
    expect([before.isConnected, emptied, page.said]).to.deep.equal([false, 0, []]);
    expect(widgetIn(page).shadowRoot!.querySelectorAll('.root').length).to.equal(1);
    find(page, '#tab-0').focus();
    await press('ArrowRight');
    expect(find(page, '#tab-1').getAttribute('aria-selected')).to.equal('true');
  });

  it('keeps the address that a visitor has begun to type when the feed says something else', async () => {
    const { script, tag } = await print('newsletter-signup', { feed: 'demo/feed.json' });
    const page = await open(tag);
    const old = find<HTMLInputElement>(page, '[type=email]');
    old.focus();
    await typeText('ann@exa');
    await startScript(page, script);
    const field = find<HTMLInputElement>(page, '[type=email]');
    expect([old.isConnected, field.value]).to.deep.equal([false, 'ann@exa']);
    expect(widgetIn(page).shadowRoot!.activeElement === field).to.be.true;
  });

  it('stays as it was printed when the feed cannot be had', async () => {
    const { script, tag } = await print('role-tabs', { feedUrl: '/test/fixtures/not-there.json' });
    const page = await open(tag);
    const before = elementsIn(page);
    await startScript(page, script, 'error');
    expect(elementsIn(page).every((element, index) => element === before[index])).to.be.true;
    // What no button opens now is open.
    for (const index of [0, 1, 2]) expect(isShown(find(page, `#panel-${index} li`)), `${index}`).to.be.true;
    expect(page.said.join()).to.match(/^Peer Widgets: the feed at \S+not-there\.json cannot be shown/);
  });

  it('can be read whole where scripts are off', async () => {
    const page = await open((await print('role-tabs')).tag, { sandbox: 'allow-same-origin' });
    const folds = [...widgetIn(page).shadowRoot!.querySelectorAll('.fold ul')];
    expect(folds.length).to.be.greaterThan(1);
    expect(folds.map(isShown)).to.deep.equal(folds.map(() => true));
  });

  it('speaks the language of the page', async () => {
    const { script, tag } = await print('resource-cards');
    const page = await open(tag, { language: 'es' });
    await startScript(page, script);
    expect(fold(find(page, '[role=status]').textContent)).to.match(/^\d+ recursos$/);
  });

  it('is drawn anew where a tool has taken out the comments', async () => {
    const { script, tag } = await print('story-carousel');
    const page = await open(tag.replace(/<!--.*?-->/g, ''));
    await startScript(page, script);
    find(page, '.next').focus();
    await press('Enter');
    expect(fold(find(page, '.controls .meta').textContent)).to.match(/^Story 2 of \d+$/);
    expect([widgetIn(page).shadowRoot!.querySelectorAll('.root').length, page.said]).to.deep.equal([1, []]);
  });

  it('shares the choice of a role with the others on the page', async () => {
    const printed = await Promise.all([print('role-tabs'), print('resource-cards')]);
    const page = await open(printed.map(({ tag }) => tag).join(''));
    const count = page.document
      .querySelector('peer-resource-cards')!
      .shadowRoot!.querySelector('[role=status]')!;
    const all = fold(count.textContent);
    await startScript(page, printed[0].script);
    expect(fold(count.textContent)).to.equal(all);
    find(page, '#tab-1').click();
    await settled(page.document);
    expect(fold(count.textContent)).not.to.equal(all);
  });

  it('takes over what a <peer-feed> around it gives', async () => {
    const { script, tag } = await print('story-carousel');
    const page = await open(`<peer-feed src="/${seed}">${tag}</peer-feed>`);
    const before = elementsIn(page);
    await startScript(page, script.replace(/ data-feed="[^"]*"/, ''));
    expect(elementsIn(page).every((element, index) => element === before[index])).to.be.true;
  });

  it('has its look, and comes to life, under a policy that names its hash', async () => {
    for (const widget of Object.keys(widgets) as WidgetName[]) {
      const { script, tag } = await print(widget);
      const style = /<style>(.*?)<\/style>/.exec(tag)![1]!;
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)));
      const hash = btoa(String.fromCharCode(...bytes));
      const policy = `default-src 'none'; script-src ${host}; connect-src 'self'; img-src https:; style-src 'sha256-${hash}'; require-trusted-types-for 'script'; trusted-types peer-widgets`;
      const lineHeight = (page: Page) => page.getComputedStyle(find(page, '.root')).lineHeight;
      expect(lineHeight(await open(tag, { policy })), widget).to.equal('25.6px');
      const page = await open(script + tag, { policy });
      await untilStatus(widgetIn(page), 'ready', 5000);
      // What was printed begins with a comment, which goes where it is drawn anew.
      expect(widgetIn(page).shadowRoot!.firstChild!.nodeValue, widget).to.equal(/<!--(\w+)-->/.exec(tag)![1]);
      expect(lineHeight(page), widget).to.equal('25.6px');
    }
  }).timeout(30_000);

  it('gets its look from the script under a policy that does not name its hash', async () => {
    const { script, tag } = await print('role-tabs');
    const policy = `default-src 'none'; script-src ${host}; connect-src 'self'`;
    const page = await open(tag, { policy });
    const padding = () => page.getComputedStyle(find(page, '.panel')).paddingTop;
    expect(padding()).to.equal('0px');
    await startScript(page, script);
    expect(padding()).to.equal('28px');
  });
});
