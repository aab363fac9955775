import { expect } from '@open-wc/testing';
import { allByRole, byRole, levelOf } from './support/by-role.js';
import { publisher } from './support/feeds.js';
import { mount } from './support/mount.js';
import { textOf, visibleTextOf } from './support/text.js';
import { settled } from './support/wait.js';

const data = {
  ...publisher,
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
  allByRole(element, 'heading').map((heading) => `${levelOf(heading)} ${textOf(heading)}`);

/** Where a widget names the publisher. */
const sourceOf = (widget: Element) => widget.shadowRoot!.querySelector<HTMLElement>('[part~=source]');

const markup = '<peer-chapter-guide></peer-chapter-guide>';

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
      const guide = await mount(`<${before}>Before</${before}>${markup}`, data);
      for (const [name, value] of Object.entries(attributes)) guide.setAttribute(name, value);
      await settled();
      expect(outline(guide)).to.deep.equal(expected);
    });
  }

  it('names its source, with links to it and to its people, unless the page hides it', async () => {
    const guide = await mount(markup, data);
    const source = () => sourceOf(guide);
    expect(source()!.innerText).to.match(/Peers.*Around the world.*© Peers.*Contact/s);
    expect(byRole<HTMLAnchorElement>(source()!, 'link', 'Peers').href).to.equal('https://example.org/');
    expect(byRole<HTMLAnchorElement>(source()!, 'link', 'Contact').href).to.equal(
      'https://example.org/contact',
    );
    guide.setAttribute('source', 'off');
    await settled();
    expect(source()).to.be.null;
    expect(visibleTextOf(guide)).not.to.include('Around the world');
  });

  it('keeps the source to what the feed tells', async () => {
    const { version, title, guide: content } = data;
    const guide = await mount(markup, { version, title, guide: content });
    const source = sourceOf(guide)!;
    expect(source.innerText.trim()).to.equal('Peers');
    expect(allByRole(source, 'link')).to.be.empty;
  });
});

for (const tag of ['peer-story-carousel', 'peer-resource-cards', 'peer-newsletter-signup'] as const) {
  describe(`<${tag}>`, () => {
    it('names its source where the page asks for it, and only there', async () => {
      const element = document.createElement(tag);
      element.data = data;
      element.setAttribute('action', '/subscribe');
      await mount(element, null);
      const source = () => sourceOf(element);
      expect(element.status).to.equal('ready');
      expect(source()).to.be.null;
      for (const [value, isShown] of [
        ['', true],
        ['off', false],
        ['on', true],
      ] as const) {
        element.setAttribute('source', value);
        await settled();
        expect(source() !== null, `source="${value}"`).to.equal(isShown);
      }
      expect(source()!.innerText).to.include('Around the world');
    });
  });
}
