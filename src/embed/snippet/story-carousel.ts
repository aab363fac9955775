import type { Story } from '../../feed/index.js';
import { storiesToShow } from '../../story-carousel/stories-to-show.js';
import { videoFrom } from '../../story-carousel/video.js';
import { escapeText, writeElement } from '../escape.js';
import { writeMedia } from './media.js';
import { closed, details, heading, type Html, type PlainView } from './plain-view.js';

/** Stories: the first one, and the others closed. */
export function storyCarousel(view: PlainView): Html {
  const { topic, limit } = view.attributes;
  const stories = storiesToShow(view.feed.stories, view.audience, topic, Number(limit));
  if (!stories.length) return '';
  const top = view.title(view.t('stories'));
  const level = view.level;
  const written = stories.map((story, index) => {
    const title = view.own(story.title, story);
    const note = view.own(story.contentNote, story);
    const text = writeStory(view, story);
    // What a note stands before is not beside it.
    const [aside, below] = note
      ? ['', details(note, writeMedia(view, story) + text)]
      : [writeMedia(view, story), text];
    return index ? closed(level, title, aside + below) : aside + heading(level, title) + below;
  });
  return top + written.join('') + view.sourceLine(false);
}

function writeStory(view: PlainView, story: Story): Html {
  const { title, body, quote, attribution, url, video } = story;
  const found = video && videoFrom(video.url);
  return (
    (quote ? writeElement('blockquote', [], view.own(quote, story)) : '') +
    view.rich(body, { item: story, level: view.level + 1 }) +
    view.meta([attribution, ...view.provenance(story)]) +
    (found?.type === 'link' ? writeLink(found.url, view.words('watch'), title) : '') +
    (url ? writeLink(url, view.words('readMore'), title) : '')
  );
}

function writeLink(url: string, words: string, title: string): Html {
  const attributes = [['href', url], ['aria-label', `${words}: ${title}`]] as const; // prettier-ignore
  return writeElement('p', [], writeElement('a', attributes, escapeText(words)));
}
