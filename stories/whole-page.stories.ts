import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { widgetTags } from '../.storybook/manifest.js';
import { widgets } from '../src/embed/widgets.js';
import { upgradePlacements } from '../src/page/upgrade.js';
import { badFeed, feedWith } from './feeds.js';
import { renderElement } from './render.js';
import type { Args, Meta, Story } from './story.js';
import { until, visit } from './visitor.js';

/** In the order of the embed codes, then what has none. */
const inOrder = [...new Set([...Object.keys(widgets).map((name) => `peer-${name}`), ...widgetTags])];

/** All widgets, one below the other. */
const allWidgets = html`<div class="whole-page">
  <h1>Peer support at our clinic</h1>
  ${inOrder.map((tag) => renderElement(tag, attributesOf(tag)))}
</div>`;

function attributesOf(tag: string): Args {
  if (tag === 'peer-newsletter-signup') return { action: 'accepts' };
  if (tag === 'peer-quick-exit') return { href: 'https://weather.example/', content: 'Leave this page' };
  return tag === 'peer-resource-cards' ? { searchable: true, filterable: true } : {};
}

/** All widgets under one feed: choose a tab, and the others follow. */
export default { title: 'Whole page', component: 'peer-feed', args: { content: allWidgets } } satisfies Meta;

const inLanguage = (lang: string, dir: string): Decorator =>
  function page(story) {
    return html`<div lang=${lang} dir=${dir}>${story()}</div>`;
  };

export const Ready: Story = {};
/** The interface in the page's language, and in its direction; what the feed says in English stays so, and says so. */
export const InArabic: Story = { decorators: [inLanguage('ar', 'rtl')] };
export const InHindi: Story = { decorators: [inLanguage('hi', 'ltr')] };

const tabsAndCards = html`<div class="whole-page">
  ${renderElement('peer-role-tabs', { layout: 'tabs' })}
  ${renderElement('peer-resource-cards', { filterable: true })}
</div>`;

/** Who opens the tab of a role sees the page with its eyes. */
export const SharedAudience: Story = {
  args: { content: tabsAndCards },
  play: async (context) => {
    const { hears } = visit(context);
    const tab = visit(context, 'peer-role-tabs').inside.getByRole('tab', { name: 'Health Care Providers' });
    await expect(await hears('peer-audience-change', () => userEvent.click(tab))).toEqual({
      audience: 'health-care-providers',
    });
    const role = visit(context, 'peer-resource-cards').inside.getByRole('combobox', { name: 'Role' });
    await until(() => expect(role).toHaveValue('health-care-providers'));
  },
};
export const PresetAudience: Story = { args: { content: tabsAndCards, audience: 'peer-supporters' } };

/** The second list ignores the choice. */
export const PinnedBesideShared: Story = {
  args: {
    audience: 'health-care-organizations',
    content: html`<div class="whole-page">
      ${renderElement('peer-resource-cards', { limit: 3, heading: 'For the chosen role' })}
      ${renderElement('peer-resource-cards', { limit: 3, heading: 'For everyone', audience: 'all' })}
    </div>`,
  },
};

const tabs = renderElement('peer-role-tabs', { layout: 'tabs' });

export const FeedReplaced: Story = {
  args: { content: tabs },
  play: async (context) => {
    const { widget, hears } = visit(context);
    const roles = [{ id: 'neighbours', name: 'Neighbours', actions: ['Say hello.'] }];
    await hears('peer-feed-ready', () => Object.assign(widget, { data: feedWith({ roles }) }));
    await expect(await visit(context, 'peer-role-tabs').inside.findByText('Say hello.')).toBeVisible();
  },
};

export const FeedFailed: Story = {
  args: { content: tabs },
  parameters: { says: 'cannot be shown' },
  play: async (context) => {
    const { widget, hears } = visit(context);
    const detail = await hears('peer-feed-error', () => Object.assign(widget, { data: badFeed }));
    await expect(detail).toMatchObject({ code: 'version' });
  },
};

/** `{lang}` is the page's language; where the feed is not there in it, that of `feed-lang`. */
export const FeedAndLanguage: Story = {
  args: { content: tabs },
  parameters: { provider: { src: 'feed.{lang}.json', 'feed-lang': 'en' } },
  play: async (context) => {
    await until(() => expect(visit(context).widget).toHaveAttribute('status', 'ready'));
  },
};

/** Asked for again every hour. */
export const Refreshed: Story = {
  args: { content: tabs },
  parameters: { provider: { src: 'feed.en.json', refresh: 3600 } },
  play: async (context) => {
    await until(() => expect(visit(context).widget).toHaveAttribute('status', 'ready'));
  },
};

const neighbours = feedWith({
  title: 'Neighbours',
  stories: [{ id: 'garden', title: 'The garden', body: '<p>We dig together on Fridays.</p>' }],
});

/** The nearest feed wins. */
export const TwoFeeds: Story = {
  args: {
    content: html`<div class="whole-page">
      ${renderElement('peer-story-carousel', { heading: 'From the page’s feed' })}
      ${renderElement('peer-feed', {
        data: neighbours,
        content: renderElement('peer-story-carousel', { heading: 'From a feed around it' }),
      })}
    </div>`,
  },
};

const publisher = 'https://example.org/peers/';
let isUpgrading = false;

/** As the script does it: once for the page. */
function upgrade(): void {
  if (isUpgrading) return;
  isUpgrading = true;
  upgradePlacements({ links: publisher, allowed: [location.origin, new URL(publisher).origin] });
}

/** What survives in editors that take no tags of their own. */
export const Placeholders: Story = {
  beforeEach: upgrade,
  args: {
    content: html`<div class="whole-page">
      <div data-peer-widget="role-tabs" data-layout="tabs"><a href="https://example.org/">Our roles</a></div>
      <div data-peer-widget="join" data-action="accepts"><a href="https://example.org/">Our letter</a></div>
    </div>`,
  },
  play: async ({ canvasElement }) => {
    await until(() =>
      expect(canvasElement.querySelectorAll('[data-peer-widget] > [status=ready]')).toHaveLength(2),
    );
  },
};

/** Links to the publisher's embed pages, whose address holds the configuration. */
export const Links: Story = {
  beforeEach: upgrade,
  args: {
    content: html`<p>
      <a href=${`${publisher}embed/resource-cards/?limit=3&layout=list&feed=${location.origin}/feed.en.json`}>
        Resources
      </a>
    </p>`,
  },
  play: async ({ canvasElement }) => {
    await until(() => expect(canvasElement.querySelector('peer-resource-cards[status=ready]')).toBeVisible());
  },
};
