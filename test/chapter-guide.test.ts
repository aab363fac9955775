import { expect } from '@open-wc/testing';
import type { ChapterGuide } from '../src/elements.js';
import { allByRole, byRole, nameOf } from './support/by-role.js';
import { followedLinks, listen } from './support/events.js';
import { publisher } from './support/feeds.js';
import { expectFocus, focused } from './support/focus.js';
import { press } from './support/keys.js';
import { mount } from './support/mount.js';
import { click } from './support/mouse.js';
import { textOf, visibleTextOf } from './support/text.js';
import { settled } from './support/wait.js';

const resources = ['Toolkit', 'Film'].map((title) => ({
  id: title.toLowerCase(),
  title,
  url: `https://example.org/${title}`,
  description: `About the ${title}.`,
  roles: title === 'Film' ? ['managers'] : [],
}));
const chapters = [
  { id: 'culture', number: 1, title: 'Culture', url: 'https://example.org/culture' },
  {
    id: 'advocacy',
    number: 2,
    title: 'Advocacy',
    url: 'https://example.org/advocacy',
    sections: [
      { title: 'Buy-in', body: '<p>Get <em>buy-in</em>.</p>', steps: ['Meet.', 'Plan <b>well</b>.'] },
      { title: 'Reading', resources: ['film', 'toolkit', 'unknown'] },
    ],
  },
  { id: 'money', number: 3, title: 'Money', sections: [{ body: 'On money.' }], roles: ['managers'] },
  { id: 'growth', number: 4, title: 'Growth', sections: [{ body: 'On growth.' }] },
  { id: 'later', number: 5, title: 'Later' },
];
const data = {
  ...publisher,
  roles: ['managers', 'peers'].map((id) => ({ id, name: id })),
  resources,
  guide: { title: 'Guide', navigationTitle: 'Chapter Navigation', chapters },
};

const contents = (guide: Element) => byRole(guide, 'navigation', 'Chapter Navigation');
const chapterLink = (guide: Element, title: string) =>
  byRole<HTMLAnchorElement>(contents(guide), 'link', new RegExp(title));
const openChapter = (guide: Element) => nameOf(byRole(guide, 'article'));
const current = (guide: Element) =>
  allByRole(guide, 'link')
    .filter((link) => link.ariaCurrent === 'true')
    .map(nameOf);

describe('<peer-chapter-guide>', () => {
  let guide: ChapterGuide;
  let changes: unknown[];
  beforeEach(async () => {
    guide = await mount('<peer-chapter-guide></peer-chapter-guide>', data, { width: 780 });
    changes = listen('peer-chapter-change', guide);
  });

  it('has a named landmark with the chapters as a numbered list', () => {
    const list = byRole(contents(guide), 'list');
    expect(list.localName).to.equal('ol');
    expect([...list.children].map(({ textContent }) => textContent.replace(/\s+/g, ''))).to.deep.equal([
      '1Culture',
      '2Advocacy',
      '3Money',
      '4Growth',
      '5Later',
    ]);
  });

  it('numbers the chapters itself where the feed does not', async () => {
    const unnumbered = chapters.map((chapter) => ({ ...chapter, number: undefined }));
    guide.data = { ...data, guide: { ...data.guide, chapters: unnumbered } };
    await settled();
    expect(chapterLink(guide, 'Growth').textContent).to.match(/^\s*4/);
  });

  it('sets a chapter that leads nowhere like the others, in the list and in the pager', async () => {
    const [named, linked] = [...byRole(contents(guide), 'list').children]
      .reverse()
      .map(({ firstElementChild }) => getComputedStyle(firstElementChild!));
    expect(named!.gridTemplateColumns).to.equal(linked!.gridTemplateColumns);
    expect(named!.minHeight).to.equal(linked!.minHeight);

    guide.chapter = 'growth';
    guide.data = {
      ...data,
      guide: { ...data.guide, chapters: [{ id: 'soon', title: 'Soon' }, ...chapters.slice(3)] },
    };
    await settled();
    const [before] = byRole(guide, 'article').querySelectorAll('.pager .icon');
    expect(getComputedStyle(before!).scale, 'points back').to.equal('-1 1');
  });

  it('opens the first chapter that has a text, and marks it', () => {
    expect(openChapter(guide)).to.equal('Advocacy');
    expect(current(guide)).to.deep.equal(['2Advocacy']);
    expect(changes).to.be.empty;
  });

  for (const [how, open] of [
    ['a click', (link: HTMLElement) => click(link)],
    [
      'Enter',
      (link: HTMLElement) => {
        link.focus();
        return press('Enter');
      },
    ],
  ] as const) {
    it(`opens a chapter in its place by ${how}, says so once, and moves the focus to its heading`, async () => {
      const { href } = location;
      await open(chapterLink(guide, 'Growth'));
      await settled();
      expect(openChapter(guide)).to.equal('Growth');
      expect(visibleTextOf(guide)).to.include('On growth.').and.not.to.include('buy-in');
      expect(current(guide)).to.deep.equal(['4Growth']);
      expect(changes).to.deep.equal([{ id: 'growth' }]);
      expect(textOf(focused())).to.equal('Growth');
      expect(focused().contains(byRole(guide, 'heading', 'Growth'))).to.be.true;
      expect(location.href).to.equal(href);
    });
  }

  it('says nothing for the chapter that is open already', async () => {
    await click(chapterLink(guide, 'Advocacy'));
    expect(openChapter(guide)).to.equal('Advocacy');
    expect(changes).to.be.empty;
  });

  for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
    it(`leaves a click with ${modifier} to the browser`, async () => {
      const link = chapterLink(guide, 'Growth');
      const links = followedLinks();
      const options = { bubbles: true, composed: true, cancelable: true, [modifier]: true };
      link.dispatchEvent(new MouseEvent('click', options));
      await settled();
      expect(links).to.deep.equal([link.href]);
      expect(openChapter(guide)).to.equal('Advocacy');
      expect(changes).to.be.empty;
    });
  }

  it('gives a chapter an address on this page, which can be opened elsewhere', () => {
    const { href } = chapterLink(guide, 'Growth');
    expect(href).to.equal(`${location.href.replace(/#.*/, '')}#peer-growth`);
  });

  it('links to the page of a chapter without text, and only names one that has none', async () => {
    const link = chapterLink(guide, 'Culture');
    expect(link.href).to.equal('https://example.org/culture');
    const links = followedLinks();
    link.click();
    expect(links).to.deep.equal([link.href]);
    expect(changes).to.be.empty;
    expect(allByRole(guide, 'link', /Later/)).to.be.empty;
    expect(contents(guide).innerText).to.include('Later');
  });

  it('leads to the chapters before and after', async () => {
    const article = () => byRole(guide, 'article');
    await click(byRole(article(), 'link', 'Money'));
    expect(openChapter(guide)).to.equal('Money');
    expect(textOf(focused())).to.equal('Money');
    const [before, after] = allByRole<HTMLAnchorElement>(article(), 'link');
    expect([nameOf(before!), nameOf(after!)]).to.deep.equal(['Advocacy', 'Growth']);
    await click(before!);
    expect(openChapter(guide)).to.equal('Advocacy');
    expect(changes).to.deep.equal([{ id: 'money' }, { id: 'advocacy' }]);
    expect(byRole<HTMLAnchorElement>(article(), 'link', 'Culture').href).to.equal(
      'https://example.org/culture',
    );
  });

  it('shows the sections of a chapter, its steps in order, and its resources with links', () => {
    const article = byRole(guide, 'article');
    byRole(article, 'heading', 'Buy-in');
    byRole(article, 'heading', 'Reading');
    const [steps, reading] = allByRole(article, 'list');
    expect(steps!.localName).to.equal('ol');
    expect([...steps!.children].map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Meet.',
      'Plan well.',
    ]);
    expect(steps!.querySelector('b')!.textContent).to.equal('well');
    expect(allByRole<HTMLAnchorElement>(reading!, 'link').map(({ href }) => href)).to.deep.equal([
      'https://example.org/Film',
      'https://example.org/Toolkit',
    ]);
    expect(reading!.innerText).to.include('About the Film.');
  });

  it('says when a visitor follows a link to a resource', () => {
    const opened = listen('peer-resource-open', guide);
    followedLinks();
    byRole(guide, 'link', 'Toolkit').click();
    expect(opened).to.deep.equal([{ id: 'toolkit' }]);
  });

  for (const [chapter, title] of [
    ['growth', 'Growth'],
    ['nowhere', 'Advocacy'],
    ['culture', 'Advocacy'],
    ['', 'Advocacy'],
  ] as const) {
    it(`opens "${title}" for chapter="${chapter}", without an event and without taking the focus`, async () => {
      const before = focused();
      guide.setAttribute('chapter', chapter);
      await settled();
      expect(openChapter(guide)).to.equal(title);
      expect(changes).to.be.empty;
      expectFocus(before);
    });
  }

  it('opens the chapter that the page names from the start', async () => {
    const other = await mount('<peer-chapter-guide chapter="money"></peer-chapter-guide>', data);
    expect(openChapter(other)).to.equal('Money');
  });

  it('leaves out chapters and resources for other roles', async () => {
    guide.setAttribute('chapter', 'money');
    guide.audience = 'peers';
    await settled();
    expect(contents(guide).innerText).not.to.include('Money');
    expect(openChapter(guide)).to.equal('Advocacy');
    expect(allByRole(guide, 'link', 'Film')).to.be.empty;
    byRole(guide, 'link', 'Toolkit');
    guide.audience = 'managers';
    await settled();
    expect(openChapter(guide)).to.equal('Money');
  });

  for (const id of ['chapter two', '第二章', 'a/b?c#d', '"quoted"', '50%']) {
    it(`opens a chapter with the id ${id}`, async () => {
      const odd = { id, title: 'Odd', sections: [{ body: 'Odd text.' }] };
      guide.data = {
        ...data,
        guide: { title: 'Guide', navigationTitle: 'Chapter Navigation', chapters: [...chapters, odd] },
      };
      await settled();
      const link = chapterLink(guide, 'Odd');
      expect(decodeURIComponent(link.hash)).to.equal(`#peer-${id}`);
      await click(link);
      expect(openChapter(guide)).to.equal('Odd');
      expect(changes).to.deep.equal([{ id }]);
      guide.setAttribute('chapter', 'growth');
      await settled();
      guide.setAttribute('chapter', id);
      await settled();
      expect(openChapter(guide)).to.equal('Odd');
    });
  }

  it('has no chapter open when none has a text', async () => {
    guide.data = { ...data, guide: { ...data.guide, chapters: [chapters[0], chapters[4]] } };
    await settled();
    expect(guide.status).to.equal('ready');
    expect(allByRole(guide, 'article')).to.be.empty;
    expect(chapterLink(guide, 'Culture').href).to.equal('https://example.org/culture');
  });
});
