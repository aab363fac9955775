import type { Act } from './signup-acts.js';
import type { Step } from './signup-page.js';

/** What a visitor and a newsletter service get of a submission. */
export interface SignupRow {
  /** Of the server: a name in tools/wtr/signup-answers.mjs. */
  readonly answer: string;
  readonly state: Step;
  /** How many POSTs the server saw. */
  readonly posts: number;
  /** How many people it has on its list then. */
  readonly subscribers: number;
  /** Of the element. By default it sends a form to another origin. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Sends to the page's own origin. */
  readonly isOwn?: boolean;
  /** What is typed, with `{email}` for an address that is used nowhere else; empty where the act does that. */
  readonly typed?: string;
  readonly act?: Act;
  /** Starts in the first second of the form. */
  readonly isHurried?: boolean;
  /** The fields that arrived, or the JSON; `{email}` as above. */
  readonly body?: object;
  /** The parameters of the address that it arrived at. */
  readonly query?: string;
  /** Where the message leads. */
  readonly link?: string | RegExp;
  /** Those that are for the address that the page names; some presets send to another one. */
  readonly preflights?: number;
}

type More = Partial<SignupRow>;

/** The address arrives once, and is kept. */
export const good = (answer: string, state: Step = 'subscribed', more?: More): SignupRow => ({
  answer,
  state,
  posts: 1,
  subscribers: 1,
  ...more,
});
/** It arrives once, and is not kept. */
export const bad = (answer: string, state: Step = 'error', more?: More): SignupRow => ({
  answer,
  state,
  posts: 1,
  subscribers: 0,
  ...more,
});
/** Nothing is sent at all. */
export const unsent = (state: Step, more?: More): SignupRow => ({
  answer: 'subscribed',
  state,
  posts: 0,
  subscribers: 0,
  ...more,
});
/** One of the presets. */
export const at = (provider: string, more?: Readonly<Record<string, string>>) => ({
  attributes: { provider, ...more },
});
