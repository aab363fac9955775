import { AnnouncementLog } from './announcement-log.js';
import { CodeSample } from './code-sample.js';
import { CopyButton } from './copy-button.js';
import { FeedSample } from './feed-sample.js';
import { LengthTable } from './length-table.js';
import { PageGallery } from './page-gallery.js';
import { StoryLinks } from './story-links.js';
import { StyleTable } from './style-table.js';
import { ThemeEditor } from './theme/theme-editor.js';

const elements = {
  'announcement-log': AnnouncementLog,
  'code-sample': CodeSample,
  'copy-button': CopyButton,
  'feed-sample': FeedSample,
  'length-table': LengthTable,
  'page-gallery': PageGallery,
  'story-links': StoryLinks,
  'style-table': StyleTable,
  'theme-editor': ThemeEditor,
};

/** Registers the elements of the pages for people. */
export function definePageElements(): void {
  for (const [tag, element] of Object.entries(elements)) customElements.define(tag, element);
}
