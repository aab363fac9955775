import type { Newsletter } from '../feed/index.js';

/** Where a sign-up stands. */
export type Step =
  | 'idle'
  | 'invalid'
  | 'sending'
  | 'subscribed'
  | 'pending'
  | 'continue'
  | 'left'
  | 'error'
  | 'rate-limited'
  | 'unknown'
  | 'offline';

type Message = 'success' | 'pending' | 'continue' | 'left' | 'error' | 'rateLimited' | 'unknown' | 'offline';

/** The feed's words for a step, and whether the form is done with. Steps without an entry have no message. */
export const messages: {
  readonly [step in Step]?: readonly [message: Message & keyof Newsletter, isDone: boolean];
} = {
  subscribed: ['success', true],
  pending: ['pending', true],
  continue: ['continue', true],
  left: ['left', true],
  error: ['error', false],
  'rate-limited': ['rateLimited', false],
  unknown: ['unknown', false],
  offline: ['offline', false],
};
