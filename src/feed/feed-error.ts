import type { Problem } from './check.js';

/**
 * Why a feed cannot be shown:
 * `missing` none was named · `network` no answer came · `timeout` none in time · `status` the server refused ·
 * `size` larger than 8 MB · `format` not a feed · `version` a feed of another version · `render` our own fault.
 */
export type FeedErrorCode =
  'missing' | 'network' | 'timeout' | 'status' | 'size' | 'format' | 'version' | 'render';

/** An error whose message completes the sentence "The feed at … cannot be shown: …". */
export class FeedError extends Error {
  readonly code: FeedErrorCode;
  readonly problems: readonly Problem[];
  /** Milliseconds after which another request may help: NaN where the server did not say, Infinity where none would. */
  readonly retryAfter: number;

  constructor(
    code: FeedErrorCode,
    message: string,
    problems: readonly Problem[] = [],
    retryAfter = Infinity,
  ) {
    super(message);
    this.code = code;
    this.problems = problems;
    this.retryAfter = retryAfter;
  }
}
