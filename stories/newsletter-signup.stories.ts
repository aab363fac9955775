import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { badFeed, longForm } from './feeds.js';
import * as states from './states.js';
import type { Args, Context, Meta, Story } from './story.js';
import { until, visit } from './visitor.js';

/** The addresses that Storybook's own answers stand behind: see `.storybook/server.ts`. */
export default {
  title: 'Newsletter sign-up',
  component: 'peer-newsletter-signup',
  args: { action: 'accepts' },
} satisfies Meta;

export const Ready: Story = { ...states.ready };
export const Loading: Story = { ...states.loading, args: { action: undefined } };
export const LoadingWithFallback: Story = {
  ...states.loadingWithFallback,
  args: { ...states.loadingWithFallback.args, action: undefined },
};
/** It has nowhere to send to. */
export const Failed: Story = {
  ...states.failed,
  args: { action: undefined },
  parameters: { says: 'action' },
};
export const FailedWithFallback: Story = {
  ...Failed,
  args: { ...Failed.args, content: states.failedWithFallback.args!.content },
};
export const Stale: Story = { ...states.stale };
export const OneItem: Story = { ...states.oneOfAll };
export const FiftyItems: Story = { ...states.fifty };
export const LongWords: Story = { ...states.longTitles };
export const NarrowColumn: Story = { ...states.narrow };
export const OwnHeading: Story = { ...states.ownHeading };
export const WithoutHeading: Story = { ...states.withoutHeading };
export const OwnLook: Story = { ...states.ownLook };
export const Variants: Story = { ...states.variants };

const consent = 'I agree that my address is stored for this newsletter.';
const interests = 'walks=Walking groups, news=News from the clinic';

export const NameField: Story = { args: { 'name-field': 'name' } };
export const Interests: Story = { args: { interests } };
export const Consent: Story = { args: { consent } };
export const EveryField: Story = { args: { data: longForm, 'name-field': 'name' } };
/** What a service's own form would say about itself, in attributes. */
export const EveryAttribute: Story = {
  args: {
    provider: 'generic',
    list: '7',
    encoding: 'json',
    'email-field': 'address',
    'name-field': 'first_name',
    interests,
    extra: 'source=clinic',
    consent,
    'success-when': 'status',
    'return-url': 'https://example.org/thanks',
    'send-page-url': true,
    audience: 'all',
    feed: 'feed.en.json',
  },
};
export const ServicesOwnForm: Story = {
  args: {
    action: undefined,
    content: html`<form action="accepts" method="post">
      <input type="email" name="EMAIL" aria-label="Email" /><button>Subscribe</button>
    </form>`,
  },
};
export const LinkOnly: Story = {
  args: { provider: 'constantcontact', action: 'https://example.org/newsletter' },
};
/** With an address of its own a sign-up works whatever the feed does. */
export const WithoutFeed: Story = {
  parameters: { says: 'cannot be shown' },
  play: async (context) => {
    const { widget, inside, hears } = visit(context);
    await hears('peer-feed-error', () => Object.assign(widget, { data: badFeed }));
    await expect(inside.getByRole('textbox', { name: 'Email address' })).toBeVisible();
  },
};

/** Types an address, agrees to what is asked, and presses Enter. */
async function signUp(context: Context, address = 'ann@example.org'): Promise<void> {
  await userEvent.type(
    visit(context).inside.getByRole('textbox', { name: 'Email address' }),
    `${address}{Enter}`,
  );
}

/** A sign-up that ends in a state, by way of the events that the page hears. */
const endsIn = (state: string, args: Args, event?: `peer-${string}`, address?: string): Story => ({
  args,
  play: async (context) => {
    const { widget, hears } = visit(context);
    const send = () => signUp(context, address);
    const submit = () => hears('peer-signup-submit', send);
    await (event ? expect(hears(event, submit)).resolves.toEqual({ state }) : send());
    await until(() => expect(widget.matches(`:state(${state})`)).toBe(true));
  },
});

export const Invalid = endsIn('invalid', {}, undefined, 'ann@example');
export const ConsentMissing = endsIn('invalid', { consent });
export const Sending = endsIn('sending', { action: 'never-answers' });
export const Subscribed = endsIn('subscribed', {}, 'peer-signup-success');
export const Pending = endsIn('pending', { action: 'asks' }, 'peer-signup-success');
export const OneMoreStep = endsIn('continue', { action: 'continues', provider: 'kit' });
export const Refused = endsIn('error', { action: 'refuses' }, 'peer-signup-error');
export const TooOften = endsIn('rate-limited', { action: 'limits' }, 'peer-signup-error');
export const Uncertain = endsIn('unknown', { action: 'mumbles' }, 'peer-signup-error');
/** The service's page opens in a new tab; here it does not. */
export const LeftForTheService: Story = {
  ...endsIn('left', { encoding: 'navigate', 'return-url': 'https://example.org/thanks' }),
  beforeEach: ({ canvasElement }) => {
    const stay = (event: Event) => event.preventDefault();
    canvasElement.addEventListener('submit', stay);
    return () => canvasElement.removeEventListener('submit', stay);
  },
};
export const Offline: Story = {
  ...endsIn('offline', {}),
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
};

export const Mistyped: Story = {
  play: async (context) => {
    const { inside } = visit(context);
    const field = inside.getByRole('textbox', { name: 'Email address' });
    await userEvent.type(field, 'ann@gmial.com');
    // The library does not see that a field inside a widget is left.
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await userEvent.click(await inside.findByRole('button', { name: 'Did you mean ann@gmail.com?' }));
    await expect(field).toHaveValue('ann@gmail.com');
  },
};
