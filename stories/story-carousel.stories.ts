import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { badFeed, feedWith, type Meta, type Story, type WithFeed } from './story.js';

interface Args {
  perView?: number;
  limit?: number;
  autoplay?: number;
  controls?: 'buttons' | 'tabs';
}

export default {
  title: 'Story carousel',
  component: 'peer-story-carousel',
  render: ({ data, perView, limit, autoplay, controls }) =>
    html`<peer-story-carousel
      .data=${data}
      per-view=${perView ?? nothing}
      limit=${limit ?? nothing}
      autoplay=${autoplay ?? nothing}
      controls=${controls ?? nothing}
    ></peer-story-carousel>`,
} satisfies Meta<WithFeed<Args>>;

const video = (url: string) =>
  feedWith({ stories: [{ id: 'a', title: 'What is Peer Support?', video: { url } }] });

export const Ready: Story<Args> = {};
export const ThreeInView: Story<Args> = { args: { perView: 3 } };
export const OneStory: Story<Args> = { args: { limit: 1 } };
export const Tabs: Story<Args> = { args: { controls: 'tabs' } };
export const Rotating: Story<Args> = { args: { autoplay: 8 } };
export const VideoBehindAButton: Story<Args> = { args: { data: video('https://youtu.be/dQw4w9WgXcQ') } };
export const VideoBehindALink: Story<Args> = {
  args: { data: video('https://example.org/videos/peer-support') },
};
export const Empty: Story<Args> = { args: { data: feedWith({ stories: [] }) } };
export const Failed: Story<Args> = { args: { data: badFeed } };

export const AsAList: Story<Args> = {
  play: async ({ canvasElement }) => {
    const carousel = canvasElement.querySelector('peer-story-carousel')!.shadowRoot!;
    await userEvent.click(carousel.querySelector('.more')!);
    await waitFor(() => expect(carousel.querySelector('[inert]')).toBeNull());
  },
};

export const Moved: Story<Args> = {
  play: async ({ canvasElement }) => {
    const carousel = canvasElement.querySelector('peer-story-carousel')!.shadowRoot!;
    await userEvent.click(carousel.querySelector('[aria-label="Next story"]')!);
    await waitFor(() => expect(carousel.textContent).toContain('Story 2 of 5'));
  },
};
