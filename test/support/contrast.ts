/** What has to be told from what lies behind it, and how far it can. */
import { ancestorsOf } from '../../src/doctor/ancestors.js';
import { contrast, flatten } from '../../src/doctor/colors.js';
import { byRole } from './by-role.js';
import { mountPage } from './mount.js';
import { click } from './mouse.js';
import { richCards } from './state-feed.js';
import { settled, widgetsIn } from './wait.js';

/** A text or a control, and the contrast that it needs (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
export interface Mark {
  readonly what: string;
  readonly element: Element;
  /** The property that paints it; undefined where it is not there at all. */
  readonly paint: (style: CSSStyleDeclaration) => string | undefined;
  /** Whether it stands on the element's own background. */
  readonly isInside: boolean;
  readonly least: number;
}

/** Half a unit of a colour channel is lost in rounding. */
const rounding = 0.05;

const markup = (attributes: string) => `<peer-role-tabs layout="tabs" source ${attributes}></peer-role-tabs>
  <peer-role-tabs layout="accordion" ${attributes}></peer-role-tabs>
  <peer-resource-cards searchable filterable limit="2" ${attributes}></peer-resource-cards>
  <peer-story-carousel controls="tabs" ${attributes}></peer-story-carousel>
  <peer-story-carousel autoplay="60" ${attributes}></peer-story-carousel>
  <peer-chapter-guide ${attributes}></peer-chapter-guide>
  <peer-newsletter-signup action="/subscribe" name-field="name" interests="a,b" consent="I agree" ${attributes}></peer-newsletter-signup>
  <peer-newsletter-signup action="/subscribe" return-url="/" ${attributes}></peer-newsletter-signup>`;

/** A page with all widgets, an error and a message among them, and their texts and controls; of many that look the same, one. */
export async function openMarks(attributes = ''): Promise<{ page: HTMLElement; marks: Mark[] }> {
  const page = await mountPage(markup(attributes), richCards);
  const [wrong, sent] = [...page.querySelectorAll('peer-newsletter-signup')];
  await click(byRole(wrong!, 'button', 'Sign up'));
  Object.assign(sent!, { step: 'subscribed' });
  await settled(page);
  const elements = widgetsIn(page).flatMap((widget) => [...widget.shadowRoot!.querySelectorAll('*')]);
  const seen = elements.filter((element) => element.checkVisibility({ visibilityProperty: true }));
  return { page, marks: [...new Map(seen.flatMap(marksOf).map((mark) => [mark.what, mark])).values()] };
}

function marksOf(element: Element): Mark[] {
  const marks: Mark[] = [];
  const what = `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 20)}”`;
  if ([...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && /\S/.test(nodeValue!))) {
    marks.push({ what, element, paint: ({ color }) => color, isInside: true, least: 4.5 });
  }
  const { localName } = element;
  if (/^(input|select)$/.test(localName) && !element.matches('[type=checkbox], #trap')) {
    marks.push({ what, element, paint: ({ borderTopColor }) => borderTopColor, isInside: false, least: 3 });
  }
  if (localName === 'svg' && !element.closest('[aria-disabled=true]')) {
    marks.push({ what, element, paint: ({ stroke }) => stroke, isInside: true, least: 3 });
  }
  if (element.matches('[role=tab][aria-selected=true]:not(.dot)')) {
    marks.push({
      what: `line below ${what}`,
      element,
      paint: ({ borderBottomColor }) => borderBottomColor,
      isInside: true,
      least: 3,
    });
  }
  return marks;
}

/** The marks that are too hard to see, on the colours that lie behind them now. */
export function faintIn(marks: readonly Mark[]): string[] {
  const background = remembered((element: Element) => getComputedStyle(element).backgroundColor);
  const layersBehind = remembered((element: Element) => ancestorsOf(element).map(background).reverse());
  const mixed = remembered((layers: string) => flatten(layers.split(';')));
  return marks.flatMap(({ what, element, paint, isInside, least }) => {
    const layers = layersBehind(isInside ? element : element.parentElement!);
    const color = paint(getComputedStyle(element))!;
    const ratio = contrast(mixed(layers.join(';')), mixed([...layers, color].join(';')));
    return ratio >= least - rounding ? [] : `${what}: ${ratio.toFixed(2)}`;
  });
}

/** Asks once for each: a thousand themes are a great many questions. */
function remembered<Key, Value>(ask: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, Value>();
  return (key) => {
    if (!answers.has(key)) answers.set(key, ask(key));
    return answers.get(key)!;
  };
}
