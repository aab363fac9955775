import { embedCode, type Placement } from '../../src/embed/embed-code.js';
import type { ShownWidget } from './shown.js';

interface Way {
  readonly label: string;
  /** What to paste, and where. */
  readonly parts: readonly (readonly [where: string, placement: Placement])[];
}

const here = 'Where the widget should be';
const once = 'Once on the site, by its webmaster';

/** The ways into a page, in the order of the README. */
export const ways = {
  tag: { label: 'The tag: you may write any HTML', parts: [[here, 'tag']] },
  placeholder: {
    label: 'A placeholder: the editor keeps <div>',
    parts: [
      [once, 'script'],
      [here, 'placeholder'],
    ],
  },
  link: {
    label: 'A link: any editor',
    parts: [
      [once, 'script'],
      [here, 'link'],
    ],
  },
  iframe: { label: 'A frame: the site takes no script', parts: [[here, 'iframe']] },
  address: { label: 'The address: the system asks by oEmbed', parts: [['On a line of its own', 'address']] },
} satisfies Record<string, Way>;

export type WayName = keyof typeof ways;

export interface Code {
  /** Where to paste it. */
  readonly where: string;
  /** What it is called. */
  readonly name: 'code' | 'script';
  readonly code: string;
}

/**
 * What a webmaster pastes for these widgets. Each element stands on a line of its own, so the script that they share is
 * the line that they share.
 *
 * @throws {RangeError} For a host that is no http(s) address.
 */
export function codesOf(shown: readonly ShownWidget[], host: string, name: WayName): Code[] {
  const { parts }: Way = ways[name];
  return parts.map(([where, placement]) => {
    const lines = shown.flatMap((widget) => embedCode({ ...widget, host }, placement).split('\n'));
    return { where, name: placement === 'script' ? 'script' : 'code', code: [...new Set(lines)].join('\n') };
  });
}
