import { effectiveAudience, type Feed, type Item, type Resource } from '../../feed/index.js';
import { rebuild, type HtmlParser } from '../../rich-text/rebuild.js';
import { plainText } from '../../rich-text/text-of.js';
import { foreignLanguage } from '../../widget/foreign-language.js';
import { slugLabel } from '../../widget/labels.js';
import { provenance } from '../../widget/provenance.js';
import { translate, type StringName } from '../../widget/strings.js';
import { languageOf, localeOf } from '../../widget/words/languages.js';
import { escapeText, writeElement } from '../escape.js';
import { serialize } from './serialize.js';

/** Parses HTML, and makes nodes: a library's in the command line, the browser's in a page. */
export interface HtmlTools {
  readonly parse: HtmlParser;
  readonly document: Document;
}

/** A widget's attributes as they are written; a switch that is on is an empty text. */
export type WrittenAttributes = Readonly<Record<string, string | undefined>>;

/** HTML that is safe to print: every text in it is escaped. */
export type Html = string;

/** How a text with simple HTML stands among its neighbours. */
interface RichTextPlace {
  /** Whose text it is, where it has a language or an origin of its own. */
  readonly item?: Partial<Item>;
  /** False where a link would stand inside another. Default: true. */
  readonly links?: boolean;
  /** Level of the headings in it. Default: one below the widget's own. */
  readonly level?: number;
}

/** What all widgets share when they are printed without script; the counterpart of `FeedView`. */
export class PlainView {
  readonly feed: Feed;
  readonly attributes: WrittenAttributes;
  /** The language of the interface. */
  readonly language: string;
  /** The role whose content is shown; undefined for everyone. */
  readonly audience: string | undefined;
  /** The level of the headings inside: below the widget's own, or in its place when that is hidden. */
  level: number;
  readonly #html: HtmlTools;

  constructor(feed: Feed, attributes: WrittenAttributes, html: HtmlTools) {
    this.feed = feed;
    this.attributes = attributes;
    this.language = languageOf(attributes['lang'] ?? feed.language, feed.strings);
    this.audience = effectiveAudience(feed, attributes['audience']);
    this.level = headingLevel(attributes['heading-level']);
    this.#html = html;
  }

  /** A text of the interface, as plain text. */
  words(name: StringName | `kind_${string}`, values?: Readonly<Record<string, string | number>>): string {
    return translate(this.language, name, values, this.feed.strings, !this.#foreign());
  }

  /** A text of the interface. */
  t(name: StringName, values?: Readonly<Record<string, string | number>>): Html {
    return escapeText(this.words(name, values));
  }

  /** The widget's heading: the page's words before the feed's. To be written before the headings inside. */
  title(words: Html): Html {
    const own = this.attributes['heading'];
    const text = own === undefined ? words : escapeText(own);
    return text && heading(this.level++, text);
  }

  /** A plain text of the feed; empty where there is none. */
  own(text: string | undefined, item?: Partial<Item>): Html {
    return text ? this.#inLanguage('span', escapeText(text.replace(/\s+/g, ' ')), item) : '';
  }

  /** A text with the feed's simple HTML as a block of its own; empty where there is none. */
  rich(text: string | undefined, place: RichTextPlace = {}): Html {
    const content = this.#rebuilt(text, place);
    if (!content) return '';
    if (!/<(p|[uo]l|h\d|blockquote)\b/.test(content)) {
      return writeElement('p', this.#languageOf(place.item), content);
    }
    // Blocks that are in the page's language need nothing around them.
    const isWhole = content.startsWith('<') && !this.#foreign(place.item);
    return isWhole ? content : writeElement('div', this.#languageOf(place.item), content);
  }

  /** The same inside another block, such as an item of a list. */
  inline(text: string | undefined, place: RichTextPlace = {}): Html {
    const content = this.#rebuilt(text, place);
    return content && this.#inLanguage('span', content, place.item);
  }

  /** The words of a text with simple HTML. */
  plain(text: string): string {
    return plainText(text, this.#html.parse, this.#html.document);
  }

  /** Resources as a list, below a role's actions or in a chapter. */
  resources(resources: readonly Resource[]): Html {
    const items = resources.map((resource) => {
      const line = [
        resource.kind && this.kindLabel(resource.kind),
        resource.locator,
        ...this.provenance(resource),
      ];
      const description = this.rich(resource.description, { item: resource });
      return writeElement('li', [], this.link(resource) + description + this.meta(line));
    });
    return writeElement('ul', [], items.join(''));
  }

  /** The one link to a resource. */
  link(resource: Resource): Html {
    return link(resource.url, this.own(resource.title, resource));
  }

  /** One line of what is known about an item, without what is missing; empty where nothing is. */
  meta(parts: readonly (string | undefined)[]): Html {
    const line = parts.filter(Boolean).join(' · ');
    return line && writeElement('p', [], writeElement('small', [], escapeText(line)));
  }

  /** Where an item comes from, for that line. */
  provenance(item: Item): (string | undefined)[] {
    const locale = localeOf(this.language);
    return provenance(item, this.feed.language, locale, (...words) => this.words(...words));
  }

  /** The name of a kind of resource; in English its own word serves. */
  kindLabel(kind: string): string {
    return this.words(`kind_${kind}`) || slugLabel(kind);
  }

  /** The line that says whose content it is, where the page wants one. */
  sourceLine(isDefault: boolean): Html {
    const asked = this.attributes['source'];
    if (asked === 'off' || (asked === undefined && !isDefault)) return '';
    const { title, tagline, rights, homeUrl, contactUrl } = this.feed;
    const name = this.own(title);
    const parts = [
      homeUrl ? link(homeUrl, name) : name,
      this.own(tagline),
      this.own(rights),
      contactUrl ? link(contactUrl, this.t('contact')) : '',
    ];
    return writeElement('p', [], writeElement('small', [], parts.filter(Boolean).join('<br>')));
  }

  #rebuilt(text: string | undefined, { item, links, level = this.level }: RichTextPlace): Html {
    if (!text) return '';
    const base = item?.base ?? this.feed.base;
    return serialize(rebuild(text, { ...this.#html, base, links }), level).trim();
  }

  #inLanguage(tag: string, content: Html, item?: Partial<Item>): Html {
    return this.#foreign(item) ? writeElement(tag, this.#languageOf(item), content) : content;
  }

  #languageOf(item?: Partial<Item>): [string, string][] {
    const lang = this.#foreign(item);
    return lang ? [['lang', lang], ['dir', 'auto']] : []; // prettier-ignore
  }

  /** The language of a text of the feed, where that is another than the interface's. */
  #foreign(item?: Partial<Item>): string | undefined {
    return foreignLanguage(this.language, this.feed.language, item);
  }
}

/** A heading of a level, which is kept between 2 and 6. */
export function heading(level: number, content: Html, style?: string): Html {
  return writeElement(`h${Math.min(Math.max(level, 2), 6)}`, style ? [['style', style]] : [], content);
}

export function link(url: string, content: Html): Html {
  return writeElement('a', [['href', url]], content);
}

/** What stays closed until a visitor opens it, under a heading. */
export function closed(level: number, title: Html, content: Html): Html {
  // Else the browser puts its mark on a line above the heading.
  return details(heading(level, title, 'display:inline'), content);
}

/** What stays closed until a visitor opens it. */
export function details(summary: Html, content: Html): Html {
  return writeElement('details', [], writeElement('summary', [], summary) + content);
}

/** The number in `heading-level`; 2 where there is none between 2 and 6. */
export function headingLevel(written: string | undefined): number {
  const level = Math.floor(Number(written));
  return level > 1 && level < 7 ? level : 2;
}
