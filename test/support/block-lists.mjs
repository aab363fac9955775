/** What ad blockers would do to a clinic's page, by the lists that they have. */
import { readFileSync } from 'node:fs';
import { FiltersEngine, parseFilters, Request } from '@ghostery/adblocker';

const clinic = 'clinic.example';

/**
 * Rules of Fanboy's lists against annoyances and social buttons, as far as they come near to our names. Visitors choose
 * these lists themselves.
 */
const hidden = [
  'newsletter-widget',
  'newsletter-signup-box',
  'subscribe-widget',
  'card-newsletter',
  'c-newsletter-form',
];
const annoyances = [
  ...hidden.flatMap((name) => [`###${name}`, `##.${name}`]),
  '##[id^="newsletter-signup-box"]',
  '##[class^="newsletter-signup-box"]',
  '/newsletter-signup.',
  '-newsletter-subscription-',
  '/signup_widget.min.js',
  '/recommendations-widget/*',
  '-share-buttons/',
  '/social/*',
].join('\n');

/** @param {string[]} files */
export function readBlockLists(files) {
  const text = [...files.map((file) => readFileSync(file, 'utf8')), annoyances].join('\n');
  const engine = FiltersEngine.parse(text);
  const { cosmeticFilters } = parseFilters(text, { loadExtendedSelectors: true });
  const hiding = cosmeticFilters.filter((filter) => !filter.isUnhide() && !filter.isScriptInject());
  return {
    text,
    /** What they hide on a page that no list names. */
    selectors: hiding.filter((filter) => filter.match(clinic, clinic)).map((filter) => filter.getSelector()),

    /**
     * @param {string} url
     * @param {import('@ghostery/adblocker').RequestType} type
     * @returns Whether a page of the clinic could not load it.
     */
    blocks: (url, type) =>
      engine.match(Request.fromRawDetails({ url, type, sourceUrl: `https://${clinic}/page` })).match,
  };
}
