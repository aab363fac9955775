import { isFallback, readPage, type Page, type Placement as Found } from '../doctor/page.js';
import { widgets } from '../embed/widgets.js';
import { isWidget, knownAttributes, type State } from './state.js';
import { targetOf, type TargetName } from './targets.js';

/** What an old code says, and what of it is lost. */
export interface OldCode {
  readonly state: State;
  /** Sentences. */
  readonly notes: readonly string[];
}

/** A target for a code of each kind, where the one that is chosen takes another. */
const usual = {
  tag: 'html',
  placeholder: 'wordpress-author',
  link: 'link',
  iframe: 'sharepoint',
  address: 'link',
} as const satisfies Record<string, TargetName>;

type Kind = keyof typeof usual;

/**
 * Reads a code of any placement: HTML, HTML that an editor shows as text, or an address.
 *
 * @param current What the code does not say stays as it is here.
 * @throws {Error} With one sentence, where there is no widget in it.
 */
export function readCode(text: string, current: State): OldCode {
  const { page, kind, frame } = read(text.trim());
  const placement = page.placements.find((one) => !isFallback(one));
  const widget = placement?.tag.slice('peer-'.length) ?? '';
  if (!placement || !isWidget(widget)) {
    throw new Error(
      page.scripts.length
        ? 'This is the script alone: paste the code of the widget too.'
        : 'There is no widget in it: paste the whole code, or the address of an embed page.',
    );
  }
  const host = hostOf(page, placement) ?? current.host;
  const { attributes, others } = knownAttributes(widget, [...placement.attributes]);
  const pageFeed = placement.kind === 'link' ? undefined : page.scripts[0]?.getAttribute('data-feed');
  if (pageFeed && pageFeed !== `${host}feed.json`) attributes['feed'] ??= pageFeed;
  const link = placement.kind === 'link' ? placement.element : placement.element.querySelector('a');
  const words = link?.textContent?.trim();
  const height = frame?.getAttribute('height') ?? undefined;
  return {
    state: {
      target: targetFor(kind ?? placement.kind, current.target),
      widget,
      attributes,
      host,
      words: words && words !== widgets[widget].title && !URL.canParse(words) ? words : undefined,
      height: height === `${widgets[widget].height}` ? undefined : height,
      isPinned: page.scripts.some((script) => script.hasAttribute('integrity')),
    },
    notes: [...others.map(unknown), ...(isMore(placement, link) ? [more] : [])],
  };
}

/** The page that a text makes; of a frame and of an address, one with a link to the same. */
function read(text: string): { page: Page; kind?: Kind; frame?: Element } {
  if (URL.canParse(text)) return { page: pageOf(linkTo(text)), kind: 'address' };
  const page = pageOf(text);
  const frame = page.document.querySelector('iframe[src*="embed/"]') ?? undefined;
  if (page.placements.length || (!frame && page.scripts.length)) return { page };
  if (frame) return { page: pageOf(linkTo(frame.getAttribute('src')!)), kind: 'iframe', frame };
  const shown = page.document.body.textContent;
  return /<\w/.test(shown) && shown !== text ? read(shown) : { page };
}

function pageOf(html: string): Page {
  return readPage(new DOMParser().parseFromString(html, 'text/html'), location.href);
}

function linkTo(address: string): string {
  const link = document.createElement('a');
  link.setAttribute('href', address);
  return link.outerHTML;
}

/** The publisher: where the script is, else where a link leads. An exact version may be beside, which a link tells. */
function hostOf({ scripts, placements }: Page, { host }: Found): string | undefined {
  const linked = placements.find(isFallback)?.host;
  const script = URL.parse(scripts[0]?.getAttribute('src') ?? '');
  const [, folder, version] =
    /^(.*?\/)(\d+\.\d+\.[^/]*\/)?peer-widgets\.js$/.exec(script?.pathname ?? '') ?? [];
  return host ?? (version && linked) ?? (folder && new URL(folder, script!).href) ?? linked;
}

function targetFor(kind: Kind, current: TargetName | undefined): TargetName {
  const isTaken = current && targetOf(current).placement === kind;
  return isTaken ? current : usual[kind];
}

function unknown(name: string): string {
  return `“${name}” is no option of this widget, and is left out.`;
}

const more = 'Of what stands inside the tag, only the words of the link are kept.';

function isMore({ kind, element }: Found, link: Element | null): boolean {
  return kind !== 'link' && element.textContent!.trim() !== (link?.textContent ?? '').trim();
}
