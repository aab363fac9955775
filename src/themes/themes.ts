import { tags } from '../widget/tags.js';

/** What each theme says; all else follows from these tokens. The look without a theme is `sea`. */
const themes = {
  sand: '--peer-accent:#96421b;--peer-surface:light-dark(#fffaf1,#2a211b);--peer-radius:22px',
  ink: '--peer-accent:light-dark(#000,#fff);--peer-surface:light-dark(#fff,#000);--peer-text:light-dark(#000,#fff);--peer-radius:0px',
};

/** Adds the themes to the page. Without specificity, so that any rule of the page wins. */
export function adoptThemes(): void {
  const sheet = new CSSStyleSheet();
  const rules = Object.entries(themes).map(
    ([name, tokens]) => `:where(:is(${tags})[theme=${name}]){${tokens}}`,
  );
  sheet.replaceSync(rules.join(''));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
