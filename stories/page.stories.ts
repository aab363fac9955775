import { html } from 'lit';
import { type Meta, type Story, type WithFeed } from './story.js';

/** All widgets under one feed: choose a tab, and the others follow. */
export default {
  title: 'Whole page',
  component: 'peer-feed',
  render: ({ data }) =>
    html`<peer-feed .data=${data}>
      <div style="display: grid; gap: 56px; max-width: 1120px; margin: auto">
        <h1 lang="en">Peer support at our clinic</h1>
        <peer-role-tabs></peer-role-tabs>
        <peer-resource-cards searchable filterable></peer-resource-cards>
        <peer-story-carousel></peer-story-carousel>
        <peer-chapter-guide></peer-chapter-guide>
        <peer-newsletter-signup action="/subscribe"></peer-newsletter-signup>
      </div>
    </peer-feed>`,
} satisfies Meta<WithFeed<object>>;

export const Ready: Story<object> = {};

/** The interface in the page's language, and in its direction; what the feed says in English stays so, and says so. */
export const InArabic: Story<object> = {
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

export const InHindi: Story<object> = { decorators: [(story) => html`<div lang="hi">${story()}</div>`] };
