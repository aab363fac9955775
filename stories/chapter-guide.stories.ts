import { html, nothing } from 'lit';
import { badFeed, feedWith, type Meta, type Story, type WithFeed } from './story.js';

interface Args {
  chapter?: string;
  heading?: string;
  source?: string;
}

export default {
  title: 'Chapter guide',
  component: 'peer-chapter-guide',
  render: ({ data, chapter, heading, source }) =>
    html`<peer-chapter-guide
      .data=${data}
      chapter=${chapter ?? nothing}
      heading=${heading ?? nothing}
      source=${source ?? nothing}
    ></peer-chapter-guide>`,
} satisfies Meta<WithFeed<Args>>;

export const Ready: Story<Args> = {};
export const WithoutSource: Story<Args> = { args: { source: 'off' } };
export const WithoutHeading: Story<Args> = { args: { heading: '' } };
export const LinksOnly: Story<Args> = {
  args: {
    data: feedWith({
      guide: { title: 'Guide', chapters: [{ id: 'a', title: 'First chapter', url: '/a' }] },
    }),
  },
};
export const Empty: Story<Args> = { args: { data: feedWith({ guide: { title: 'Guide', chapters: [] } }) } };
export const Failed: Story<Args> = { args: { data: badFeed } };
