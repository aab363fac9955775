import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { badFeed, type Meta, type Story, type WithFeed } from './story.js';

interface Args {
  action?: string;
  provider?: string;
  nameField?: string;
  interests?: string;
  consent?: string;
}

export default {
  title: 'Newsletter sign-up',
  component: 'peer-newsletter-signup',
  args: { action: '/subscribe' },
  render: ({ data, action, provider, nameField, interests, consent }) =>
    html`<peer-newsletter-signup
      .data=${data}
      action=${action ?? nothing}
      provider=${provider ?? nothing}
      name-field=${nameField ?? nothing}
      interests=${interests ?? nothing}
      consent=${consent ?? nothing}
      ><a href="https://example.org/newsletter">Newsletter</a></peer-newsletter-signup
    >`,
} satisfies Meta<WithFeed<Args>>;

/** Submits an address to a server that answers with a status, or with a text. */
const submitting =
  (address: string, status: number, body: string | null = null): Story<Args>['play'] =>
  async ({ canvasElement }) => {
    const original = window.fetch;
    window.fetch = () =>
      Promise.resolve(new Response(body, { status, headers: { 'Content-Type': 'text/html' } }));
    try {
      const form = canvasElement.querySelector('peer-newsletter-signup')!.shadowRoot!;
      await userEvent.type(form.querySelector('#email')!, `${address}{Enter}`);
      await waitFor(() => expect(form.querySelector('[part=message], [aria-invalid=true]')).toBeTruthy(), {
        timeout: 3000,
      });
    } finally {
      window.fetch = original;
    }
  };

export const Ready: Story<Args> = {};
export const EveryField: Story<Args> = {
  args: {
    nameField: 'name',
    interests: 'walks=Walking groups, news=News from the clinic',
    consent: 'I agree that my address is stored for this newsletter.',
  },
};
export const Mistyped: Story<Args> = {
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('peer-newsletter-signup')!.shadowRoot!;
    await userEvent.type(form.querySelector('#email')!, 'ann@gmial.com');
    form.querySelector('#email')!.dispatchEvent(new Event('change', { bubbles: true }));
    await waitFor(() => expect(form.querySelector('.suggestion')).toBeTruthy());
  },
};
export const ServicesOwnForm: Story<Args> = {
  args: { action: undefined },
  render: () =>
    html`<peer-newsletter-signup
      ><form action="/subscribe" method="post">
        <input type="email" name="EMAIL" aria-label="Email" /><button>Subscribe</button>
      </form></peer-newsletter-signup
    >`,
};
export const LinkOnly: Story<Args> = {
  args: { provider: 'constantcontact', action: 'https://example.org/newsletter' },
};
export const WithoutFeed: Story<Args> = { args: { data: badFeed } };
export const WithoutAction: Story<Args> = { args: { action: undefined } };
export const Invalid: Story<Args> = { play: submitting('ann@example', 200) };
export const Subscribed: Story<Args> = { play: submitting('ann@example.org', 200, '{}') };
export const Pending: Story<Args> = { play: submitting('ann@example.org', 202, '{}') };
export const OneMoreStep: Story<Args> = {
  args: { provider: 'kit' },
  play: submitting('ann@example.org', 200, '{"status": "quarantined", "url": "https://example.org/"}'),
};
export const TooOften: Story<Args> = { play: submitting('ann@example.org', 429) };
export const Uncertain: Story<Args> = { play: submitting('ann@example.org', 200, '<p>Hello</p>') };
export const Refused: Story<Args> = { play: submitting('ann@example.org', 409) };
