import { attempt } from './feed/index.js';
import {
  ChapterGuide,
  NewsletterSignup,
  PeerFeed,
  ResourceCards,
  RoleTabs,
  StoryCarousel,
} from './elements.js';

/** Every tag and its class. The provider comes first, so that it answers the widgets inside it from the start. */
export const elements = {
  'peer-feed': PeerFeed,
  'peer-role-tabs': RoleTabs,
  'peer-resource-cards': ResourceCards,
  'peer-story-carousel': StoryCarousel,
  'peer-chapter-guide': ChapterGuide,
  'peer-newsletter-signup': NewsletterSignup,
} as const;

/** A selector of all widgets; a `<peer-feed>` is none. */
export const widgetTags = Object.keys(elements).slice(1).join();

const reactions = ['connectedCallback', 'disconnectedCallback', 'adoptedCallback'];

/**
 * Registers all elements, so that a failure in one is no error of the page. A tag that the page has already keeps its
 * first definition.
 */
export function defineAll(): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (customElements.get(tag)) continue;
    const prototype = element.prototype as unknown as Record<string, (...values: unknown[]) => void>;
    for (const name of reactions) {
      const react = prototype[name];
      prototype[name] = function (this: HTMLElement, ...values) {
        void attempt(this, () => react?.apply(this, values));
      };
    }
    customElements.define(tag, element);
  }
}
