import {
  ChapterGuide,
  NewsletterSignup,
  PeerFeed,
  ResourceCards,
  RoleTabs,
  StoryCarousel,
} from './elements.js';

/** Every tag and its class. The provider comes first, so that it answers the widgets inside it from the start. */
const elements = {
  'peer-feed': PeerFeed,
  'peer-role-tabs': RoleTabs,
  'peer-resource-cards': ResourceCards,
  'peer-story-carousel': StoryCarousel,
  'peer-chapter-guide': ChapterGuide,
  'peer-newsletter-signup': NewsletterSignup,
} as const;

/** Registers all elements. A tag that the page has already keeps its first definition. */
export function defineAll(): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
