/** What there is to look at. */
import { isNoticed, isTooWide } from './in-page.mjs';

const phone = { width: 320, height: 640 };
/** The story that the toolbar is tried on. */
export const wholePage = 'whole-page--ready';

/**
 * @typedef {object} Job
 * @property {string} id Of a story, or of a page of texts.
 * @property {string} title Of the job itself.
 * @property {string} [type]
 * @property {string} [globals] What the toolbar is set to.
 * @property {{ width: number, height: number }} [viewport]
 * @property {boolean} [forced] Whether colours are forced, by the browser itself.
 * @property {{ do: Function, with: unknown[], is: boolean, or: string }} [expects]
 */

/**
 * All stories, every choice of the toolbar, and the widgets on a phone and in forced colours.
 *
 * @returns {Job[]}
 */
export function jobsFor(entries, toolbar) {
  const ready = entries.filter(({ exportName }) => exportName === 'Ready');
  return [
    ...entries.map(({ id, type }) => ({ id, type, title: id })),
    ...Object.entries(toolbar).flatMap(([name, values]) =>
      values.map((value) => ({
        id: wholePage,
        title: `toolbar--${name}-${value || 'none'}`,
        // What changes only words is looked at by the widgets' own tests, in every language.
        globals: `${name}:${value}${/^(language|motion|audience)$/.test(name) ? ';a11y.manual:!true' : ''}`,
        expects: { do: isNoticed, with: [name, value], is: true, or: `the widgets notice ${name}` },
      })),
    ),
    ...ready.map(({ id }) => ({
      id,
      title: `${id}--phone`,
      viewport: phone,
      expects: { do: isTooWide, with: [], is: false, or: 'nobody scrolls sideways' },
    })),
    ...ready.map(({ id }) => ({ id, title: `${id}--forced-colors`, forced: true })),
  ];
}
