import { addressAttributes, isAllowed } from '../page/placement.js';
import { nearest } from '../suggestion.js';
import { didYouMean, type Finding } from './finding.js';
import { describe, isFallback, setting, tags, type Page, type Placement } from './page.js';
import { vocabulary } from './vocabulary.js';

/** Placeholders and links that stay what they are, and why. */
export function refusalFindings(page: Page): Finding[] {
  return page.placements
    .filter((placement) => placement.kind !== 'tag' && !isFallback(placement))
    .flatMap(
      (placement) => unknownName(placement) ?? notALink(page, placement) ?? notAllowed(page, placement) ?? [],
    );
}

function unknownName({ element, kind, tag }: Placement): Finding | undefined {
  if (kind !== 'placeholder' || (vocabulary[tag] && tag !== 'peer-feed')) return undefined;
  const name = element.getAttribute('data-peer-widget')!;
  const names = [
    ...tags.filter((one) => one !== 'peer-feed').map((one) => one.slice('peer-'.length)),
    'join',
  ];
  const meant = nearest(name, names);
  return {
    code: 'name-unknown',
    severity: 'error',
    where: describe(element),
    problem: `There is no widget "${name}"${didYouMean(meant)}`,
    fix: `Write the name of a widget: ${names.join(', ')}.`,
    line: meant && `data-peer-widget="${meant}"`,
    element,
  };
}

function notALink({ links }: Page, { element, kind, host }: Placement): Finding | undefined {
  if (kind !== 'link' || !host) return undefined;
  const at = { where: describe(element), element, severity: 'note' } as const;
  if (links !== host) {
    return {
      ...at,
      code: 'links-missing',
      problem: links
        ? `It leads to a widget of ${host}, and stays a link, for data-links names ${links}.`
        : 'It leads to a widget, and stays a link, for the script tag has no data-links.',
      fix: 'If it is to become the widget, add this to the script tag.',
      line: `data-links="${host}"`,
    };
  }
  const [mark] = /\b(ugc|nofollow)\b/.exec(element.getAttribute('rel') ?? '') ?? [];
  if (!mark) return undefined;
  return {
    ...at,
    code: 'links-rel',
    problem: `It leads to a widget, and stays a link, for its rel says "${mark}": so do links that visitors wrote.`,
    fix: `If it is yours and is to become the widget, remove "${mark}" from its rel.`,
  };
}

/**
 * Anybody who may write on a page can write a placeholder; so its addresses must be known to the webmaster.
 */
function notAllowed(page: Page, { element, kind, attributes }: Placement): Finding | undefined {
  const { allowed, document } = page;
  const base = kind === 'link' ? (element as HTMLAnchorElement).href : page.base;
  const origins = addressAttributes
    .flatMap((name) => (attributes.get(name) ?? '').split(/\s+/).filter(Boolean))
    .filter((address) => !isAllowed(URL.parse(address, base), allowed))
    .map((address) => URL.parse(address, base)?.origin ?? address);
  const refused = [...new Set(origins)];
  if (!refused.length) return undefined;
  const already = setting(document, 'allow');
  return {
    code: 'not-allowed',
    severity: 'error',
    where: describe(element),
    problem: `It names ${refused.join(' and ')}, which this page does not allow to placeholders and links; so it stays what it is.`,
    fix: 'If you trust that site, add this to the script tag.',
    line: `data-allow="${[already, ...refused].filter(Boolean).join(' ')}"`,
    element,
  };
}
