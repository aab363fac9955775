import { expect, fn, waitFor, within } from 'storybook/test';
import type { Context } from './story.js';

/** Long enough for a smooth scroll, a refresh and a form's first second, on a busy machine too. */
const patience = { timeout: 15_000 };

/** Waits until an expectation holds. */
export const until = (expectation: () => unknown) => waitFor(expectation, patience);

/** The first widget of a story and what is inside of it, as a visitor finds it, and what the page hears of it. */
export function visit({ canvasElement, component }: Context, tag = component as string) {
  const widget = canvasElement.querySelector<HTMLElement>(tag)!;
  const inside = within(widget.shadowRoot!.querySelector<HTMLElement>('[part~=base]') ?? widget);
  return { widget, inside, hears };

  /** Does something, and answers the `detail` of the event that the page hears of it. */
  async function hears(type: `peer-${string}`, act: () => unknown): Promise<unknown> {
    const listener = fn();
    canvasElement.addEventListener(type, listener, { once: true });
    await act();
    await until(() => expect(listener).toHaveBeenCalled());
    return (listener.mock.calls[0]![0] as CustomEvent).detail;
  }
}
