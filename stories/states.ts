/** The states that every widget has. A story is a copy of one, perhaps with a bit more. */
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import { choicesOf, elements } from '../.storybook/manifest.js';
import {
  badFeed,
  brokenFeed,
  emptyFeed,
  fiftyItems,
  longWordsFeed,
  oneItem,
  withoutPictures,
} from './feeds.js';
import { renderWidget } from './render.js';
import type { Args, Story } from './story.js';
import { until, visit } from './visitor.js';

const fallback = 'Peer support on our own page';

const shows =
  (status: string): Story['play'] =>
  async (context) => {
    const { widget } = visit(context);
    await until(() => expect(widget).toHaveAttribute('status', status));
  };

export const ready: Story = { play: shows('ready') };

/** Nothing gives up while it is looked at: what waits for longer than this waits for ever. */
function stopWaiting(): () => void {
  const { setTimeout } = window;
  const patience = 5000;
  window.setTimeout = ((run: TimerHandler, wait?: number) =>
    wait && wait > patience ? 0 : setTimeout(run, wait)) as typeof setTimeout;
  return () => (window.setTimeout = setTimeout);
}

export const loading: Story = {
  parameters: { provider: { src: 'never-answers' } },
  beforeEach: stopWaiting,
  play: shows('loading'),
};
export const loadingWithFallback: Story = { ...loading, args: { content: fallback, feed: 'never-answers' } };

export const empty: Story = { args: { data: emptyFeed }, play: shows('empty') };

export const failed: Story = {
  args: { data: badFeed },
  parameters: { says: 'cannot be shown' },
  play: shows('error'),
};
export const failedWithFallback: Story = { ...failed, args: { ...failed.args, content: fallback } };

/** The last good copy stays when a refresh fails; only `:state(stale)` tells. */
export const stale: Story = {
  parameters: { provider: { src: 'goes-stale.json', refresh: 1 }, says: 'the last good copy stays' },
  play: async (context) => {
    const { widget } = visit(context);
    await until(() => expect(widget.matches('[status=ready]:state(stale)')).toBe(true));
  },
};

/** Nothing of what the widget shows can be used. */
export const brokenPart: Story = {
  parameters: { says: '.' },
  play: async (context) => {
    const { widget, hears } = visit(context);
    const detail = await hears('peer-feed-error', () => Object.assign(widget, { data: brokenFeed }));
    await expect(detail).toMatchObject({ code: 'format' });
  },
};

export const oneOfAll: Story = { args: { data: oneItem } };
export const fifty: Story = { args: { data: fiftyItems } };
export const longTitles: Story = { args: { data: longWordsFeed } };
export const noPictures: Story = { args: { data: withoutPictures } };
export const narrow: Story = { parameters: { width: 280 } };
export const pinned: Story = { args: { audience: 'peer-supporters' } };

export const ownHeading: Story = {
  args: { heading: 'From our partners', 'heading-level': 3, source: 'on' },
  play: async (context) => {
    const heading = visit(context).inside.getByRole('heading', { level: 3, name: 'From our partners' });
    await expect(heading).toBeVisible();
  },
};
export const withoutHeading: Story = { args: { heading: '' } };

/** A partner's colours, corners, spaces and font. */
export const ownLook: Story = {
  args: {
    '--peer-accent': '#7a1f5c',
    '--peer-surface': '#fff6fb',
    '--peer-text': '#2a1c27',
    '--peer-radius': '4px',
    '--peer-space': '5px',
    '--peer-font': 'Georgia, serif',
  },
};

/** The widget as it is, with each of its switches, and with each word that its attributes know. */
export const variants: Story = {
  // The same widget many times has the same name many times.
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
  render: (args, context) => {
    const { attributes = [] } = elements.get(context.component as string)!;
    const choices = attributes.flatMap((attribute): [string, Args][] => {
      const { name, type, reflects } = attribute;
      if (reflects) return [];
      if (type?.text.startsWith('boolean')) return [[name, { [name]: true }]];
      return choicesOf(attribute).map((word) => [`${name}="${word}"`, { [name]: word }]);
    });
    return html`<div class="variants">
      ${[['Without attributes', {}] as [string, Args], ...choices].map(
        ([title, chosen]) =>
          html`<h2>${title}</h2>
            <div data-page=${(chosen['color-scheme'] as string) ?? nothing}>
              ${renderWidget({ ...args, ...chosen }, context)}
            </div>`,
      )}
    </div>`;
  },
};
