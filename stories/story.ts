import type { Meta, StoryObj } from '@storybook/web-components-vite';
import feed from '../demo/feed.json';

export type { Meta };
/** The arguments of a widget's stories: its attributes, and the feed (the demo's by default). */
export type WithFeed<Args> = Args & { data?: object };
export type Story<Args> = StoryObj<WithFeed<Args>>;

/** The demo feed, its relative addresses resolving against the folder that Storybook serves. */
export const demoFeed: object = feed;

/** A feed of the demo's words with some parts put another way. */
export function feedWith(parts: object): object {
  return { ...feed, ...parts };
}

/** A feed that is no feed: the error view, or the partner's fallback. */
export const badFeed = {};
