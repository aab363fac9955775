import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { FeedView } from '../src/widget/feed-view.js';
import './support/define.js';
import { seedFeed, type Json } from './support/feeds.js';

/** What a visitor gets, without Lit's own marks. */
const shown = ({ shadowRoot }: Element) => shadowRoot!.innerHTML.replace(/<!--[^]*?-->/g, '');

const common = [
  'audience="nobody"',
  'heading-level="9"',
  'heading-level="1"',
  'heading-level="x"',
  'heading-level=""',
];
const rows: Record<string, string[]> = {
  'peer-role-tabs': [
    'selected="nobody"',
    'roles="nobody"',
    'activation="x"',
    'layout="x"',
    'roles=""',
    'selected=""',
  ],
  'peer-resource-cards': [
    'kind="nobody"',
    'kind="ARTICLE"',
    'collection="nobody"',
    'layout="x"',
    'sort="x"',
    'limit="-3"',
    'limit="0"',
    'limit="abc"',
    'limit=""',
  ],
  'peer-story-carousel': [
    'limit="-3"',
    'limit="abc"',
    'per-view="0"',
    'per-view="-2"',
    'per-view="x"',
    'autoplay="x"',
    'autoplay="-1"',
    'autoplay="0"',
    'autoplay=""',
  ],
  'peer-chapter-guide': ['chapter="nobody"', 'chapter="administration"', 'chapter=""'],
  'peer-newsletter-signup': ['encoding="x"'],
};

describe('an attribute with a value that means nothing', () => {
  let data: Json;
  before(async () => {
    data = await seedFeed();
  });

  /** A widget with the real content, in a page of its own. */
  async function place(tag: string, attributes: string): Promise<FeedView> {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const page = new DOMParser().parseFromString(
      `<${tag} action="/subscribe" ${attributes}></${tag}>`,
      'text/html',
    );
    const widget = document.importNode(page.body.firstElementChild!, true) as FeedView;
    widget.data = data;
    box.append(widget);
    await widget.updateComplete;
    return widget;
  }

  for (const [tag, attributes] of Object.entries(rows)) {
    for (const attribute of [...attributes, ...common]) {
      it(`counts as absent: <${tag} ${attribute}>`, async () => {
        const plain = await place(tag, '');
        const odd = await place(tag, attribute);
        await waitUntil(() => shown(odd) === shown(plain), 'should look like the widget without it');
        expect(odd.status).to.equal('ready');
      });
    }
  }

  for (const [tag, attribute] of [
    ['peer-role-tabs', 'selected="peer-supporters"'],
    ['peer-resource-cards', 'limit="3"'],
    ['peer-story-carousel', 'per-view="2"'],
    ['peer-chapter-guide', 'heading-level="4"'],
    ['peer-newsletter-signup', 'heading="Ours"'],
  ] as const) {
    it(`would be noticed by this test, as a value with a meaning is: <${tag} ${attribute}>`, async () => {
      const plain = await place(tag, '');
      const odd = await place(tag, attribute);
      expect(shown(odd)).not.to.equal(shown(plain));
    });
  }
});
