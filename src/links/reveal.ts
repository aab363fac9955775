import type { Resource } from '../feed/index.js';
import { settled, widgets, type Widget } from './widgets.js';

/** The "show more" of the cards, and of the lists in panels and chapters. */
const moreButton = '.stack ~ .more, .resources + button';

/** Whether a widget changes at this moment because a link leads there, and not by the visitor's hand. */
export let isLeading = false;

/** Opens what holds an item, in the first widget that has it, and answers the item's element. */
export async function reveal(id: string): Promise<HTMLElement | undefined> {
  const widget = widgets().find((one) => itemIn(one, id)) ?? (await fetchFromList(id));
  const item = widget && itemIn(widget, id);
  if (!item) return undefined;
  isLeading = true;
  // As the browser does when it finds something in closed content.
  item.closest('[hidden]')?.dispatchEvent(new CustomEvent('beforematch'));
  // Who follows a link to a role has chosen that role.
  if (item.matches('[part=panel]')) widget.select?.(id);
  isLeading = false;
  await settled();
  return itemIn(widget, id);
}

/** The element of an item; of several, one that is not in a closed panel. Compared, because ids need not be CSS identifiers. */
function itemIn({ shadowRoot }: Widget, id: string): HTMLElement | undefined {
  const all = [...(shadowRoot?.querySelectorAll<HTMLElement>('[data-id]') ?? [])];
  const items = all.filter(({ dataset }) => dataset['id'] === id);
  return items.find((one) => !one.closest('[hidden]')) ?? items[0];
}

/** Brings a resource that a list does not show yet, or that a filter hides: into the cards, which have all, or else elsewhere. */
async function fetchFromList(id: string): Promise<Widget | undefined> {
  const cardsFirst = widgets().sort((one, other) => Number(!one.showAll) - Number(!other.showAll));
  for (const widget of cardsFirst) {
    const resource = widget.feedState?.feed?.resources.find((one) => one.id === id);
    if (!resource || !isOffered(widget, resource)) continue;
    if (await showMore(widget, id)) return widget;
    widget.showAll?.();
    if (await showMore(widget, id)) return widget;
  }
  return undefined;
}

/** Whether the page lets these cards show a resource at all. */
function isOffered({ kind, topic, collection, feedState }: Widget, resource: Resource): boolean {
  const chosen = feedState!.feed!.collections.find((one) => one.id === collection);
  return (
    (!kind || kind === resource.kind) &&
    (!topic || resource.topics.includes(topic)) &&
    (!chosen || chosen.resources.includes(resource.id))
  );
}

/** Presses a widget's "show more" until it shows an item; false where there is no more. */
async function showMore(widget: Widget, id: string): Promise<boolean> {
  for (;;) {
    await widget.updateComplete;
    if (itemIn(widget, id)) return true;
    const button = widget.shadowRoot?.querySelector<HTMLElement>(moreButton);
    if (!button) return false;
    button.click();
  }
}
