import { expect, html } from '@open-wc/testing';
import { getAllByRole, getByRole, mount, textOf, updated } from './widget-helpers.js';

const data = {
  version: 1,
  title: 'Peers',
  tagline: 'Around the world',
  rights: '© Peers',
  homeUrl: 'https://example.org/',
  contactUrl: 'https://example.org/contact',
  resources: [{ id: 'film', title: 'Film', url: 'https://example.org/film' }],
  stories: [{ id: 'walking', title: 'Walking' }],
  guide: {
    title: 'Guide',
    navigationTitle: 'Chapter Navigation',
    chapters: [
      { id: 'a', title: 'Advocacy', sections: [{ title: 'Buy-in', body: 'Get it.' }, { body: 'Keep it.' }] },
      { id: 'b', title: 'Growth', sections: [{ title: 'Money', body: 'Count it.' }] },
    ],
  },
};

/** The outline of a widget: levels and words, in order. */
const outline = (element: Element) =>
  getAllByRole(element, 'heading').map(
    ({ localName, textContent }) => `${localName[1]} ${textContent.trim()}`,
  );

describe('<peer-chapter-guide>', () => {
  for (const [title, before, attributes, expected] of [
    [
      'starts below the heading of the page',
      'h2',
      {},
      ['3 Guide', '4 Chapter Navigation', '4 Advocacy', '5 Buy-in'],
    ],
    [
      'starts where the page says',
      'h2',
      { 'heading-level': '2' },
      ['2 Guide', '3 Chapter Navigation', '3 Advocacy', '4 Buy-in'],
    ],
    [
      'leaves no gap where its heading is hidden',
      'h2',
      { heading: '' },
      ['3 Chapter Navigation', '3 Advocacy', '4 Buy-in'],
    ],
    [
      'takes the words of the page',
      'h1',
      { heading: 'Ours' },
      ['2 Ours', '3 Chapter Navigation', '3 Advocacy', '4 Buy-in'],
    ],
    [
      'passes over a level that cannot be',
      'h1',
      { 'heading-level': '9' },
      ['2 Guide', '3 Chapter Navigation', '3 Advocacy', '4 Buy-in'],
    ],
    ['stays within six levels', 'h6', {}, ['6 Guide', '6 Chapter Navigation', '6 Advocacy', '6 Buy-in']],
  ] as [string, string, Record<string, string>, string[]][]) {
    it(`has headings in order: ${title}`, async () => {
      const heading = document.createElement(before);
      heading.textContent = 'Before';
      const guide = await mount(
        'peer-chapter-guide',
        html`${heading}<peer-chapter-guide .data=${data}></peer-chapter-guide>`,
      );
      for (const [name, value] of Object.entries(attributes)) guide.setAttribute(name, value);
      await updated(guide);
      expect(outline(guide)).to.deep.equal(expected);
    });
  }

  it('names its source, with links to it and to its people, unless the page hides it', async () => {
    const guide = await mount(
      'peer-chapter-guide',
      html`<peer-chapter-guide .data=${data}></peer-chapter-guide>`,
    );
    const source = () => guide.shadowRoot!.querySelector<HTMLElement>('[part~=source]');
    expect(source()!.innerText).to.match(/Peers.*Around the world.*© Peers.*Contact/s);
    expect(getByRole<HTMLAnchorElement>(source()!, 'link', 'Peers').href).to.equal('https://example.org/');
    expect(getByRole<HTMLAnchorElement>(source()!, 'link', 'Contact').href).to.equal(
      'https://example.org/contact',
    );
    guide.setAttribute('source', 'off');
    await updated(guide);
    expect(source()).to.be.null;
    expect(textOf(guide)).not.to.include('Around the world');
  });

  it('keeps the source to what the feed tells', async () => {
    const { version, title, guide: content } = data;
    const guide = await mount(
      'peer-chapter-guide',
      html`<peer-chapter-guide .data=${{ version, title, guide: content }}></peer-chapter-guide>`,
    );
    const source = guide.shadowRoot!.querySelector<HTMLElement>('[part~=source]')!;
    expect(source.innerText.trim()).to.equal('Peers');
    expect(getAllByRole(source, 'link')).to.be.empty;
  });
});

for (const tag of ['peer-story-carousel', 'peer-resource-cards', 'peer-newsletter-signup'] as const) {
  describe(`<${tag}>`, () => {
    it('names its source where the page asks for it, and only there', async () => {
      const element = document.createElement(tag);
      element.data = data;
      element.setAttribute('action', '/subscribe');
      await mount(tag, html`${element}`);
      const source = () => element.shadowRoot!.querySelector<HTMLElement>('[part~=source]');
      expect(element.status).to.equal('ready');
      expect(source()).to.be.null;
      for (const [value, isShown] of [
        ['', true],
        ['off', false],
        ['on', true],
      ] as const) {
        element.setAttribute('source', value);
        await updated(element);
        expect(source() !== null, `source="${value}"`).to.equal(isShown);
      }
      expect(source()!.innerText).to.include('Around the world');
    });
  });
}
