import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { badFeed, type Meta, type Story, type WithFeed } from './story.js';

interface Args {
  action?: string;
}

export default {
  title: 'Newsletter sign-up',
  component: 'peer-newsletter-signup',
  args: { action: '/subscribe' },
  render: ({ data, action }) =>
    html`<peer-newsletter-signup .data=${data} action=${action ?? nothing}
      ><a href="https://example.org/newsletter">Newsletter</a></peer-newsletter-signup
    >`,
} satisfies Meta<WithFeed<Args>>;

/** Submits an address to a server that answers with a status. */
const submitting =
  (address: string, status: number): Story<Args>['play'] =>
  async ({ canvasElement }) => {
    const original = window.fetch;
    window.fetch = () => Promise.resolve(new Response(null, { status }));
    try {
      const form = canvasElement.querySelector('peer-newsletter-signup')!.shadowRoot!;
      await userEvent.type(form.querySelector('input')!, `${address}{Enter}`);
      await waitFor(() => expect(form.querySelector('[part=message], [aria-invalid=true]')).toBeTruthy());
    } finally {
      window.fetch = original;
    }
  };

export const Ready: Story<Args> = {};
export const WithoutFeed: Story<Args> = { args: { data: badFeed } };
export const WithoutAction: Story<Args> = { args: { action: undefined } };
export const Invalid: Story<Args> = { play: submitting('ann@example', 200) };
export const Subscribed: Story<Args> = { play: submitting('ann@example.org', 201) };
export const Refused: Story<Args> = { play: submitting('ann@example.org', 409) };
