import type { WidgetName } from '../embed/widgets.js';

/** The script has not drawn yet, and the page leaves it to the width of the tabs whether they become an accordion. */
const open = ':host(:not([status=ready],[layout=tabs],[layout=accordion]))';

/** Tabs in the order and in the sizes of the accordion, where they are sure to become one. */
const accordion = `${open} .root:has(>.tabs){display:flex;flex-direction:column}
@container (max-width:479.98px){
${open} .tabs{display:contents}
${open} .fold{margin-block-start:calc(var(--_space)*4);order:1}
${open} .tab{border:1px solid var(--_line);border-radius:var(--_small-radius);font-size:1.06em;line-height:1.3;padding:8px calc(28px + 1.4em) 8px 16px;text-align:start}
${open} .tab~.tab{margin-block-start:calc(var(--_space)*4)}
${open} .tab[aria-selected=true]~.tab{order:2}
${open} .source{order:3}
}`;

/** What a script sets where a page asks for several stories side by side. */
const perView = [2, 3, 4, 5, 6].map((count) => `:host([per-view="${count}"]){--_per-view:${count}}`);

const opened = (root: string) =>
  `${root} .fold[hidden]{content-visibility:visible;position:static}${root} .paper{display:block}${root} .tabs{display:none}`;

/** What only a script opens is open where there is none, and where the feed could not be had to bring it to life. */
const readable = `@media (scripting:none){${opened('.root')}:is(.controls,.pager,[role=search],.more){display:none}}${opened(':host([status=error])')}`;

/** What the script of a widget would do before the first paint, as far as style sheets can, and what serves without it. */
export function printedStyles(name: WidgetName): string {
  const own = { 'role-tabs': accordion.replaceAll('\n', ''), 'story-carousel': perView.join('') };
  return readable + ((own as Partial<Record<WidgetName, string>>)[name] ?? '');
}
