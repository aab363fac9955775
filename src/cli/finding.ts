/** What `validate` has to say about one place of a feed. */
export interface Finding {
  /** `error`: visitors miss something. `warning`: probably not what the publisher meant. */
  readonly level: 'error' | 'warning';
  /** Where, as in `resources.3.url`; empty for the feed as a whole. */
  readonly path: string;
  /** One sentence that says what is wrong or what to do. */
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

/** A finding before its place in the text is known. */
export type Remark = Omit<Finding, 'line' | 'column'>;
