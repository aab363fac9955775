/** The classes, for those who bundle. Importing registers nothing; `defineAll` does. */
export { ChapterGuide } from './chapter-guide/chapter-guide.js';
export { PeerFeed } from './feed/peer-feed.js';
export { NewsletterSignup } from './newsletter-signup/newsletter-signup.js';
export { ResourceCards } from './resource-cards/resource-cards.js';
export { RoleTabs } from './role-tabs/role-tabs.js';
export { StoryCarousel } from './story-carousel/story-carousel.js';
