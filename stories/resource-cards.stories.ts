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
