import { isPast, type Feed, type FeedState } from '../feed/index.js';
import { endpointOf } from '../newsletter-signup/endpoint.js';
import { readPastedForm } from '../newsletter-signup/pasted-form.js';
import { version } from '../version.js';

/** What a widget shows depends on, besides its own properties. */
export interface Printable extends HTMLElement {
  readonly feedState: FeedState;
  readonly activeAudience: string | undefined;
  readonly language: string;
  readonly level: number;
}

/** Properties that say where the content comes from, or what became of it, and not what it is. */
const ofNoWeight = ['feed', 'data', 'status'];

/**
 * A short text that is the same on the server and in a page if a widget draws the same there: the same version, words,
 * feed, attributes and audience. To be asked for after `render`, which finds the level of headings.
 */
export function digestOf(widget: Printable, properties: readonly PropertyKey[]): string {
  const { feedState, activeAudience, language, level, lang, dir } = widget;
  const own = properties.filter((name) => !ofNoWeight.includes(String(name)));
  const values = own.map((name) => (widget as unknown as Record<PropertyKey, unknown>)[name]);
  const { feed } = feedState;
  return hash(
    JSON.stringify([
      ...[version, contentOf(feed!), values, activeAudience, language, level, lang, dir],
      // A carousel that moves by itself does not where less motion is wanted.
      widget.hasAttribute('autoplay') && matchMedia('(prefers-reduced-motion: reduce)').matches,
      // On the page's own origin it sends other fields.
      widget.localName === 'peer-newsletter-signup' &&
        endpointOf(widget, readPastedForm(widget), feed!.newsletter),
    ]),
  );
}

const contents = new WeakMap<Feed, string>();

/** A feed as text; a day of review says whether it is past, as widgets do. */
function contentOf(feed: Feed): string {
  let content = contents.get(feed);
  if (!content) {
    content = hash(
      JSON.stringify(feed, (key, value: unknown) => (key === 'reviewBy' ? [value, isPast(value)] : value)),
    );
    contents.set(feed, content);
  }
  return content;
}

/** 53 bits, by multiplication and shifts (cyrb53): quick, and good enough where nobody gains by a collision. */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return ((low >>> 0) * 2 ** 21 + (high >>> 11)).toString(36);
}
