/** The script that partners load. The only module that acts on import. */
import { defineAll } from './define.js';
import { setPageFeed } from './feed/index.js';
import { scriptTag } from './page/script-tag.js';
import { version } from './version.js';

declare global {
  var PeerWidgets: { readonly version: string } | undefined;
}

const { feed, feedLang } = scriptTag()?.dataset ?? {};
if (feed?.trim()) setPageFeed(feed, feedLang);
globalThis.PeerWidgets ??= { version };
defineAll();
