import type { Problem } from './check.js';

/**
 * Why a feed cannot be shown:
 * `missing` none was named · `network` no answer came · `timeout` none within 10 seconds · `status` the server refused ·
 * `format` not a feed · `version` a feed of another version · `render` our own fault.
 */
export type FeedErrorCode = 'missing' | 'network' | 'timeout' | 'status' | 'format' | 'version' | 'render';

/** An error whose message completes the sentence "The feed at … cannot be shown: …". */
export class FeedError extends Error {
  readonly code: FeedErrorCode;
  readonly problems: readonly Problem[];

  constructor(code: FeedErrorCode, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}
