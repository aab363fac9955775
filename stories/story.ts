import type { Meta as AnyMeta, StoryObj } from '@storybook/web-components-vite';

/** The arguments of a story: names as in `custom-elements.json`, and `content` for what stands inside the tag. */
export interface Args {
  /** The feed; the demo's by default. */
  data?: unknown;
  content?: unknown;
  [name: string]: unknown;
}

export type Meta = AnyMeta<Args>;
export type Story = StoryObj<Args>;
export type Play = NonNullable<Story['play']>;
export type Context = Parameters<Play>[0];
