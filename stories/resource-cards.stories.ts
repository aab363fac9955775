import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { badFeed, feedWith, type Meta, type Story, type WithFeed } from './story.js';

interface Args {
  kind?: string;
  topic?: string;
  collection?: string;
  limit?: number;
  layout?: 'grid' | 'list';
  searchable?: boolean;
  filterable?: boolean;
  sort?: 'feed' | 'title' | 'newest';
}

export default {
  title: 'Resource cards',
  component: 'peer-resource-cards',
  render: ({ data, kind, topic, collection, limit, layout, searchable, filterable, sort }) =>
    html`<peer-resource-cards
      .data=${data}
      kind=${kind ?? nothing}
      topic=${topic ?? nothing}
      collection=${collection ?? nothing}
      limit=${limit ?? nothing}
      layout=${layout ?? nothing}
      ?searchable=${searchable}
      ?filterable=${filterable}
      sort=${sort ?? nothing}
    ></peer-resource-cards>`,
} satisfies Meta<WithFeed<Args>>;

export const Ready: Story<Args> = { args: { searchable: true, filterable: true } };
export const Plain: Story<Args> = {};
export const List: Story<Args> = { args: { layout: 'list' } };
export const OneCollection: Story<Args> = { args: { collection: 'community-outreach' } };
export const OneKind: Story<Args> = { args: { kind: 'toolkit' } };
export const ByTitle: Story<Args> = { args: { sort: 'title' } };
export const ShowMore: Story<Args> = { args: { limit: 3 } };
export const OneResource: Story<Args> = {
  args: {
    data: feedWith({ collections: [], resources: [{ id: 'a', kind: 'video', title: 'A video', url: '/a' }] }),
  },
};
export const LongWords: Story<Args> = {
  args: {
    data: feedWith({
      collections: [],
      resources: [
        { id: 'a', kind: 'report', title: 'Rindfleischetikettierungsüberwachung'.repeat(3), url: '/a' },
      ],
    }),
  },
};
/** Where each comes from, in which language, and when it was last reviewed. */
export const Provenance: Story<Args> = {
  args: {
    data: feedWith({
      collections: [],
      resources: [
        {
          id: 'reviewed',
          kind: 'guide',
          title: 'Reviewed last year',
          url: '/reviewed',
          source: { name: 'Peers for Progress' },
          date: '2020-05-03',
          lastReviewed: '2025-02-01',
        },
        { id: 'due', kind: 'report', title: 'To be reviewed', url: '/due', reviewBy: '2025-02-01' },
        {
          id: 'arabic',
          kind: 'brochure',
          title: 'دعم الأقران',
          url: '/arabic',
          description: 'كيف يساعد الأقران بعضهم بعضا.',
          language: 'ar',
        },
      ],
    }),
  },
};
/** Posts of WordPress, as its own address gives them. */
export const FromWordPress: Story<Args> = {
  args: {
    data: [
      {
        slug: 'walking-group',
        link: '/walking-group',
        date: '2026-03-01T09:30:00',
        title: { rendered: 'A walk &#038; a talk' },
        excerpt: { rendered: '<p>Every Tuesday the group walks along the river [&hellip;]</p>' },
        _embedded: {
          'wp:featuredmedia': [
            {
              source_url: '/images/walking-group.svg',
              alt_text: 'Four people walk along a river',
              media_details: { width: 1600, height: 900 },
            },
          ],
          'wp:term': [[{ slug: 'walking', name: 'Walking' }]],
        },
      },
      {
        slug: 'no-picture',
        link: '/no-picture',
        date: '2026-02-01T09:30:00',
        title: { rendered: 'A post without a picture' },
        excerpt: { rendered: '<p>It is a card like any other.</p>' },
      },
    ],
  },
};
export const Empty: Story<Args> = { args: { data: feedWith({ resources: [] }) } };
export const Failed: Story<Args> = { args: { data: badFeed } };

export const Searched: Story<Args> = {
  args: { searchable: true },
  play: async ({ canvasElement }) => {
    const cards = canvasElement.querySelector('peer-resource-cards')!.shadowRoot!;
    await userEvent.type(cards.querySelector('input')!, 'brochure');
    await expect(cards.querySelector('[role=status]')?.textContent?.trim()).toBe('2 resources');
  },
};
