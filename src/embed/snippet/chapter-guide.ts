import { isFor, resourcesOf, type Chapter } from '../../feed/index.js';
import { escapeText, writeElement } from '../escape.js';
import { plainList, sidebar } from './layout.js';
import { details, heading, link, type Html, type PlainView } from './plain-view.js';

/** A guide: its list of chapters, the text of the open one, and the others closed. */
export function chapterGuide(view: PlainView): Html {
  const { guide } = view.feed;
  const chapters = (guide?.chapters ?? []).filter((chapter) => isFor(chapter, view.audience));
  if (!guide || !chapters.length) return '';
  const readable = chapters.filter(({ sections }) => sections.length);
  const open = readable.find(({ id }) => id === view.attributes['chapter']) ?? readable[0];
  const top = view.title(view.own(guide.title));
  const navigation = writeNavigation(view, chapters, view.own(guide.navigationTitle) || view.t('chapters'));
  const texts = readable.map((chapter) => writeChapter(view, chapter, chapter === open)).join('');
  const body = navigation + (texts && writeElement('div', [['style', sidebar.main]], texts));
  return top + writeElement('div', [['style', sidebar.around]], body) + view.sourceLine(true);
}

function writeNavigation(view: PlainView, chapters: readonly Chapter[], title: Html): Html {
  const items = chapters.map((chapter, index) => {
    const name = `${escapeText(String(chapter.number ?? index + 1))} ${view.own(chapter.title)}`;
    const url = chapter.sections.length ? `#${anchorOf(chapter).replace(/%/g, '%25')}` : chapter.url;
    return writeElement('li', [], url ? link(url, name) : name);
  });
  const list = writeElement('ul', [['style', plainList]], items.join(''));
  const label = view.plain(view.feed.guide!.navigationTitle ?? view.words('chapters'));
  return writeElement(
    'nav',
    [['aria-label', label], ['style', sidebar.side]], // prettier-ignore
    heading(view.level, title) + list,
  );
}

/** A link to what is closed opens it, if its target is inside. */
function writeChapter(view: PlainView, chapter: Chapter, isOpen: boolean): Html {
  const title = view.own(chapter.title);
  const sections = chapter.sections.map((section) => writeSection(view, section)).join('');
  const id = [['id', anchorOf(chapter)]] as const;
  if (isOpen) return writeElement('article', id, heading(view.level, title) + sections);
  return details(heading(view.level, title, 'display:inline'), writeElement('div', id, sections));
}

function writeSection(view: PlainView, section: Chapter['sections'][number]): Html {
  const { title, body, steps, resources } = section;
  const level = view.level + 1;
  const inside = level + (title ? 1 : 0);
  const items = steps.map((step) => writeElement('li', [], view.inline(step, { level: inside })));
  const shown = resourcesOf(view.feed, resources).filter((resource) => isFor(resource, view.audience));
  return (
    (title ? heading(level, view.own(title)) : '') +
    view.rich(body, { level: inside }) +
    (items.length ? writeElement('ol', [], items.join('')) : '') +
    (shown.length ? view.resources(shown) : '')
  );
}

/** The address of a chapter in the page, as the widget has it. */
function anchorOf({ id }: Chapter): string {
  return `peer-${id}`;
}
