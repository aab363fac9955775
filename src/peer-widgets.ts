/** The script that partners load. The only module that acts on import. */
import { defineAll } from './define.js';
import { setPageFeed } from './feed/index.js';
import { doctor } from './page/doctor.js';
import { isDoneByEarlierCopy } from './page/earlier-copy.js';
import { fitFrames } from './page/frames.js';
import { pageSettings } from './page/placement.js';
import { setting } from './page/script-tag.js';
import { upgradePlacements } from './page/upgrade.js';
import { version } from './version.js';

declare global {
  var PeerWidgets: { readonly version: string; doctor(): Promise<void> } | undefined;
}

if (!isDoneByEarlierCopy()) {
  const feed = setting('feed');
  if (feed) setPageFeed(feed, setting('feed-lang'));
  globalThis.PeerWidgets ??= { version, doctor };
  defineAll();

  const settings = pageSettings(setting, location.href, document.baseURI);
  upgradePlacements(settings);
  if (settings.links) fitFrames(settings.links);
  if (/[?&]peer-doctor\b/.test(location.search)) void doctor();
}
