import { expect } from '@open-wc/testing';
import { snippet } from '../src/embed/snippet/snippet.js';
import { parseFeed } from '../src/feed/parse.js';
import { blankDocument, parseHtml } from '../src/rich-text/parse-html.js';
import { textOf } from '../src/rich-text/text-of.js';
import { byRole } from './support/by-role.js';
import { press } from './support/keys.js';
import { mount } from './support/mount.js';
import { click } from './support/mouse.js';
import { notedStory, stories, withStories } from './support/state-feed.js';
import { textOf as foldedText } from './support/text.js';

const note = notedStory.contentNote;
const feed = withStories(notedStory, stories[1]!);
const hard = ['blockquote', '.rich', 'img'];

const carousel = () => mount('<peer-story-carousel></peer-story-carousel>', feed);
/** Whether each part of a story that its note stands before is seen. */
const seen = (widget: Element) =>
  hard.map((part) => widget.shadowRoot!.querySelector(`details ${part}`)!.checkVisibility());
const summaryOf = (widget: Element) => widget.shadowRoot!.querySelector('summary')!;

describe('a content note', () => {
  it('stands before the story, its picture and its quote, and below its title', async () => {
    const widget = await carousel();
    expect(byRole(widget, 'heading', notedStory.title).checkVisibility()).to.equal(true);
    expect(summaryOf(widget).textContent.trim()).to.equal(note);
    expect(seen(widget)).to.deep.equal([false, false, false]);
    expect(widget.shadowRoot!.querySelectorAll('img'), 'no picture elsewhere').to.have.length(1);
  });

  it('gives way to the story at a click, and takes it back at another', async () => {
    const widget = await carousel();
    await click(summaryOf(widget));
    expect(seen(widget)).to.deep.equal([true, true, true]);
    await click(summaryOf(widget));
    expect(seen(widget)).to.deep.equal([false, false, false]);
  });

  for (const key of ['Enter', 'Space']) {
    it(`gives way to the story by ${key}`, async () => {
      const widget = await carousel();
      summaryOf(widget).focus();
      await press(key);
      expect(seen(widget)).to.deep.equal([true, true, true]);
    });
  }

  it('stands before no other story', async () => {
    const widget = await carousel();
    expect(widget.shadowRoot!.querySelectorAll('summary')).to.have.length(1);
    expect(
      byRole(widget, 'group', /Calling/)
        .querySelector('blockquote')!
        .checkVisibility(),
    ).to.equal(true);
  });

  it('keeps a story closed on a page without script, too', () => {
    const { feed: parsed } = parseFeed(feed, location.href, textOf);
    const tools = { parse: parseHtml, document: blankDocument() };
    const configuration = { widget: 'story-carousel', attributes: {}, host: 'https://example.org/' } as const;
    const { code } = snippet({ ...configuration, page: { feed: location.href } }, parsed, tools);
    const written = parseHtml(code)!;
    const details = written.querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(foldedText(details.querySelector('summary')!)).to.equal(note);
    expect(foldedText(details)).to.include(notedStory.quote);
    expect(written.querySelector('img')!.closest('details')).to.equal(details);
  });
});
