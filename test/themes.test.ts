import { expect, waitUntil } from '@open-wc/testing';
import { flatten } from '../src/doctor/colors.js';
import { inheritColors } from '../src/themes/inherit.js';
import { adoptThemes } from '../src/themes/themes.js';
import { tags } from '../src/widget/tags.js';
import { afterTest } from './support/after-test.js';
import { faintIn, openMarks } from './support/contrast.js';
import { richFeed } from './support/feeds.js';
import { mount, mountPage } from './support/mount.js';
import { widgetTags } from './support/tags.js';
import { settled } from './support/wait.js';

const tokens = ['--peer-accent', '--peer-surface', '--peer-text', '--peer-radius'];

/** What a widget has for its tokens, own or inherited. */
const tokensOf = (widget: Element) =>
  tokens.map((token) => getComputedStyle(widget).getPropertyValue(token).trim());

/** Starts what the second script does about themes. */
function start(): void {
  const connection = new AbortController();
  const { adoptedStyleSheets } = document;
  afterTest(() => {
    connection.abort();
    document.adoptedStyleSheets = adoptedStyleSheets;
  });
  adoptThemes();
  inheritColors(connection.signal);
}

/** Puts a style sheet into the page until the test ends. */
function style(css: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  afterTest(() => sheet.remove());
}

/** Colours that are computed are rounded. */
const isNear = (one: readonly number[], other: readonly number[]) =>
  one.every((channel, index) => Math.abs(channel - other[index]!) < 2);

const seen = (widget: Element, token: string) => flatten([getComputedStyle(widget).getPropertyValue(token)]);

it('The second script knows the tags of all widgets', () => {
  expect(tags).to.have.members([...widgetTags]);
});

describe('theme', () => {
  beforeEach(start);

  for (const { theme, accent, light, dark, radius } of [
    { theme: 'sand', accent: '#96421b', light: '#fffaf1', dark: '#2a211b', radius: '22px' },
    { theme: 'ink', accent: '#000', light: '#fff', dark: '#000', radius: '0px' },
  ]) {
    it(`"${theme}" gives a widget its colours and corners, light and dark`, async () => {
      const widget = await mount(`<peer-role-tabs layout="tabs" theme="${theme}"></peer-role-tabs>`);
      const panel = widget.shadowRoot!.querySelector('.panel')!;
      for (const [scheme, surface] of Object.entries({ light, dark })) {
        widget.setAttribute('color-scheme', scheme);
        await settled();
        expect(flatten([getComputedStyle(panel).backgroundColor]), scheme).to.deep.equal(flatten([surface]));
      }
      expect(getComputedStyle(panel).borderTopLeftRadius).to.equal(radius);
      widget.setAttribute('color-scheme', 'light');
      const tab = widget.shadowRoot!.querySelector('[aria-selected=true]')!;
      expect(flatten([getComputedStyle(tab).borderBottomColor])).to.deep.equal(flatten([accent]));
    });

    it(`"${theme}" lets every word be read, light and dark`, async function () {
      this.timeout(60_000);
      const { page, marks } = await openMarks(`theme="${theme}"`);
      for (const scheme of ['light', 'dark']) {
        page.style.colorScheme = scheme;
        Object.assign(
          page.style,
          scheme === 'dark'
            ? { background: '#121212', color: '#eee' }
            : { background: '#fff', color: '#222' },
        );
        expect(faintIn(marks), scheme).to.deep.equal([]);
      }
    });
  }

  for (const theme of ['sea', 'unknown', '']) {
    it(`"${theme}" is the look that there is without a theme`, async () => {
      const [plain, themed] = await twoTabs(`theme="${theme}"`);
      expect(tokensOf(themed)).to.deep.equal(tokensOf(plain));
    });
  }

  it('gives way to any rule of the page for the widget', async () => {
    style('peer-role-tabs { --peer-accent: rgb(1, 2, 3) }');
    const widget = await mount('<peer-role-tabs theme="sand"></peer-role-tabs>');
    expect(tokensOf(widget).slice(0, 2)).to.deep.equal(['rgb(1, 2, 3)', 'light-dark(#fffaf1,#2a211b)']);
  });

  it('goes before what the page hands down to everything', async () => {
    style('body { --peer-accent: rgb(1, 2, 3) }');
    const widget = await mount('<peer-role-tabs theme="sand"></peer-role-tabs>');
    expect(tokensOf(widget)[0]).to.equal('#96421b');
  });
});

async function twoTabs(attributes: string): Promise<[Element, Element]> {
  const page = await mountPage(
    `<peer-role-tabs></peer-role-tabs><peer-role-tabs ${attributes}></peer-role-tabs>`,
  );
  return [...page.querySelectorAll('peer-role-tabs')] as Element[] as [Element, Element];
}

describe('theme="inherit"', () => {
  beforeEach(start);

  const pages = [
    { background: '#fff', color: '#222', link: '#0645ad' },
    { background: '#fdf6e3', color: '#586e75', link: '#268bd2' },
    { background: '#eee', color: '#777', link: '#999' },
    { background: '#ffff00', color: '#000', link: '#f00' },
    { background: '#808080', color: '#fff', link: '#000' },
    { background: '#767676', color: '#767676', link: '#767676' },
    { background: '#111', color: '#ddd', link: '#8ab4f8' },
    { background: '#000', color: '#000', link: '#00f' },
    { background: '#002b36', color: '#839496', link: '#b58900' },
    { background: '#3b0764', color: '#f3e8ff', link: '#d8b4fe' },
    { background: 'oklch(35% 0.1 150)', color: 'oklch(90% 0.05 150)', link: 'color(srgb 1 0.5 0.1)' },
    {
      background: 'rgb(25 128 230)',
      color: 'hsl(0 0% 100% / 0.8)',
      link: 'rgb(255 255 255 / 0.6)',
      accent: '#fff',
    },
  ];

  for (const { background, color, link, accent = link } of pages) {
    it(`lets every word be read on a page of ${color} on ${background} with links in ${link}`, async function () {
      this.timeout(60_000);
      style(`main { background: ${background}; color: ${color} } main p a { color: ${link} }`);
      const { page, marks } = await openMarks('theme="inherit"');
      page.insertAdjacentHTML('afterbegin', '<p><a href="/x">A link</a></p>');
      page.className = 'changed';
      document.body.className = 'changed';
      afterTest(() => (document.body.className = ''));
      const widget = page.querySelector('peer-role-tabs')!;
      await waitUntil(() => isNear(seen(widget, '--peer-accent'), flatten([accent])));
      expect(seen(widget, '--peer-surface')).to.deep.equal(flatten([background]));
      expect(seen(widget, '--peer-text')).to.deep.equal(flatten([color]));
      expect(faintIn(marks)).to.deep.equal([]);
    });
  }

  it('reads the nearest opaque background, out through what can be seen through and through shadow roots', async () => {
    const page = await mountPage('<section style="background: rgb(20, 40, 60)"><div></div></section>');
    const root = page.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<div style="background: rgb(255 255 255 / 0.1); color: rgb(1, 2, 3)"><slot></slot></div>';
    page.querySelector('div')!.innerHTML = '<peer-role-tabs theme="inherit"></peer-role-tabs>';
    const widget = page.querySelector('peer-role-tabs')!;
    await waitUntil(() => `${seen(widget, '--peer-surface')}` === '20,40,60');
  });

  it('is the paper of the browser where the page has no background, and its text where it has no links', async () => {
    const widget = await mount('<peer-role-tabs layout="tabs" theme="inherit"></peer-role-tabs>');
    await settled();
    expect(tokensOf(widget)[1]).to.equal('Canvas');
    expect(seen(widget, '--peer-accent')).to.deep.equal(seen(widget, '--peer-text'));
    const panel = widget.shadowRoot!.querySelector('.panel')!;
    expect(flatten([getComputedStyle(panel).backgroundColor])).to.deep.equal(flatten(['Canvas']));
  });

  it('takes no link for an accent that looks like a button, or that stands in a widget', async () => {
    style('p a { color: rgb(0, 90, 0) } p a.button { background: #070; color: #fff }');
    const fallback = '<p><a style="color: red" href="/">Roles</a></p>';
    const page = await mountPage(
      `<peer-role-tabs theme="inherit">${fallback}</peer-role-tabs><p><a class="button" href="/a">A</a></p><p><a href="/b">B</a></p>`,
    );
    await settled();
    expect(seen(page.querySelector('peer-role-tabs')!, '--peer-accent')).to.deep.equal([0, 90, 0]);
  });

  for (const [name, toggle] of Object.entries<(root: HTMLElement) => void>({
    'a class': (root) => root.classList.toggle('dark'),
    'data-theme': (root) => root.toggleAttribute('data-theme'),
    'data-bs-theme': (root) => root.toggleAttribute('data-bs-theme'),
  })) {
    it(`follows when the page turns dark by ${name}, and back`, async () => {
      const dark = ':is(.dark, [data-theme], [data-bs-theme])';
      style(
        `body { background: #fff; color: #222 } ${dark} body, body${dark} { background: #121212; color: #eee }`,
      );
      const widget = await mount('<peer-role-tabs theme="inherit"></peer-role-tabs>');
      for (const root of [document.documentElement, document.body]) {
        for (const surface of ['18,18,18', '255,255,255']) {
          toggle(root);
          await waitUntil(() => `${seen(widget, '--peer-surface')}` === surface, `should be ${surface}`);
        }
      }
    });
  }

  it('follows colours that fade', async () => {
    style('body { background: #fff; transition: background-color 50ms } .dark body { background: #121212 }');
    const widget = await mount('<peer-role-tabs theme="inherit"></peer-role-tabs>');
    document.documentElement.classList.add('dark');
    afterTest(() => document.documentElement.classList.remove('dark'));
    await waitUntil(() => `${seen(widget, '--peer-surface')}` === '18,18,18');
  });

  it('comes with the attribute, and goes with it', async () => {
    style('body { background: rgb(9, 9, 9) }');
    const [widget, other] = await twoTabs('');
    const before = tokensOf(widget);
    widget.setAttribute('theme', 'inherit');
    await waitUntil(() => `${seen(widget, '--peer-surface')}` === '9,9,9');
    expect(tokensOf(other)).to.deep.equal(before);
    widget.removeAttribute('theme');
    await waitUntil(() => `${tokensOf(widget)}` === `${before}`);
    expect(widget.getAttribute('style') ?? '').to.equal('');
  });

  it('also holds for a widget that is inserted later', async () => {
    style('body { background: rgb(9, 9, 9) }');
    const page = await mountPage('<p>Nothing yet.</p>');
    const widget = document.createElement('peer-role-tabs');
    Object.assign(widget, { data: richFeed() }).setAttribute('theme', 'inherit');
    page.append(widget);
    await waitUntil(() => `${seen(widget, '--peer-surface')}` === '9,9,9');
  });
});
