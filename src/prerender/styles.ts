import type { WidgetName } from '../embed/widgets.js';

/** Where tabs become an accordion that does not fit. */
const automatic = ':host(:not([layout=tabs],[layout=accordion]))';

/** Tabs in the order and in the sizes of the accordion, where they are sure to become one. */
const accordion = `${automatic} .root{display:flex;flex-direction:column}
@container (max-width:479.98px){
${automatic} .tabs{display:contents}
${automatic} .fold{margin-block-start:calc(var(--_space)*4);order:1}
${automatic} .tab{border:1px solid var(--_line);border-radius:var(--_small-radius);font-size:1.06em;line-height:1.3;padding:8px calc(28px + 1.4em) 8px 16px;text-align:start}
${automatic} .tab~.tab{margin-block-start:calc(var(--_space)*4)}
${automatic} .tab[aria-selected=true]~.tab{order:2}
${automatic} .source{order:3}
}`;

/** What a script sets where a page asks for several stories side by side. */
const perView = [2, 3, 4, 5, 6].map((count) => `:host([per-view="${count}"]){--_per-view:${count}}`);

/** What the script of a widget would do before the first paint, as far as style sheets can: they go when it runs. */
export const printedStyles: Readonly<Partial<Record<WidgetName, string>>> = {
  'role-tabs': accordion.replaceAll('\n', ''),
  'story-carousel': perView.join(''),
};
