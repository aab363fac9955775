/**
 * How much a finding matters: visitors miss something; something is not as it was meant; or it could be
 * better.
 */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that the doctor has to say about a page. */
export interface Finding {
  /** Its name in docs/doctor.md, such as `feed-cors`. */
  readonly code: string;
  readonly severity: Severity;
  /** What it is about, as the webmaster knows it: a tag, an address. */
  readonly where: string;
  /** What is wrong, in one or two sentences. */
  readonly problem: string;
  /** What to do, in one or two sentences. */
  readonly fix: string;
  /** The exact text to add or to write, where there is one. */
  readonly line?: string;
  /** The element on the page, where there is one to look at. */
  readonly element?: Element;
}

/** The end of a sentence about an unknown word: what was probably meant, if anything comes near. */
export function didYouMean(word: string | undefined): string {
  return word === undefined ? '.' : `: did you mean "${word}"?`;
}

const order: readonly Severity[] = ['error', 'warning', 'note'];

/** The findings with what matters most in front, else in the order in which they were found. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
