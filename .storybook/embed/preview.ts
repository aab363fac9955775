import { STORY_RENDERED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { widgets, type WidgetFacts, type WidgetName } from '../../src/embed/widgets.js';
import { events, type Shown, type ShownWidget } from './shown.js';

const names = Object.keys(widgets) as WidgetName[];

/**
 * The half of the addon in the story's page: after each rendering it tells the panel which widgets there are. It reads
 * them from the page rather than from the story's arguments, so that whatever a story does, its code is for what is seen.
 */
export async function tellEmbedPanel(): Promise<void> {
  const channel = await addons.ready();
  let shown: Shown | undefined;
  const tell = () => shown && channel.emit(events.shown, shown);
  channel.on(STORY_RENDERED, (storyId: string) => {
    const root = document.querySelector('#storybook-root')!;
    shown = { storyId, widgets: [...root.querySelectorAll(names.map(tagOf).join())].map(read) };
    tell();
  });
  channel.on(events.asked, tell);
}

function tagOf(name: WidgetName): string {
  return `peer-${name}`;
}

function read(element: Element): ShownWidget {
  const widget = names.find((name) => tagOf(name) === element.localName)!;
  const facts: WidgetFacts = widgets[widget];
  const attributes = [...element.attributes].filter(({ name }) => Object.hasOwn(facts.attributes, name));
  return {
    widget,
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    content: contentOf(element),
  };
}

/** What stands in the tag, on one line, and without the comments that Lit leaves for itself. */
function contentOf(element: Element): { html: string } | undefined {
  const copy = document.createElement('template');
  copy.innerHTML = element.innerHTML.replace(/<!--[^]*?-->/g, '').replace(/\s+/g, ' ');
  return copy.content.firstElementChild ? { html: copy.innerHTML.trim() } : undefined;
}
