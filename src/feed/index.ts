export { nearestAttribute } from './address.js';
export { effectiveAudience, isFor, resourcesForRole, resourcesOf } from './audience.js';
export { attempt, emit, warn } from './events.js';
export { FeedError, type FeedErrorCode } from './feed-error.js';
export { pageProvider, setPageFeed } from './page-providers.js';
export { isBroken, type Feed } from './parse.js';
export { isRecord, type Problem } from './check.js';
export { PeerFeed } from './peer-feed.js';
export { feedContext, FeedProvider, type FeedSource, type FeedState } from './provider.js';
export { kinds, type Kind } from './kinds.js';
export { isPast } from './day.js';
export type {
  Chapter,
  Collection,
  Image,
  Item,
  Newsletter,
  Resource,
  Role,
  Section,
  Story,
} from './schema.js';
export { timeLimit } from './time-limit.js';
export { ownSource, whenParsed } from './source.js';
