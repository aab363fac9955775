import { settled } from './wait.js';

const pages = {
  light: { colorScheme: 'light', background: '#fff', color: '#1c2326' },
  dark: { colorScheme: 'dark', background: '#15191c', color: '#e9eef0' },
};

export type ColorScheme = keyof typeof pages;

/** Gives a widget and the page around it the colours of a scheme, so that their contrast can be judged. */
export async function setColorScheme(widget: Element, scheme: ColorScheme): Promise<void> {
  Object.assign(widget.closest('main')!.style, pages[scheme], { padding: '20px', boxSizing: 'border-box' });
  widget.setAttribute('color-scheme', scheme);
  await settled();
  // Colours that are still changing are no colours to judge.
  await Promise.all(widget.shadowRoot!.getAnimations().map(({ finished }) => finished));
}
