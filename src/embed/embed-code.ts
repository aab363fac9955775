import { originsOf } from '../page/placement.js';
import { escapeText, wellFormed, writeElement } from './escape.js';
import { widgets, type WidgetFacts, type WidgetName } from './widgets.js';

export type { WidgetName };

/** One widget as somebody wants it, whatever the way into the page. */
export interface EmbedConfiguration {
  /** The widget: the name of its tag, without `peer-`. */
  readonly widget: WidgetName;
  /**
   * Its attributes, as on the tag. `true` is a switch that is on; `false`, its text and undefined mean that the
   * attribute is not there. Addresses should be absolute: others change their meaning with the page.
   */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /**
   * The publisher's http(s) address, under which `peer-widgets.js`, `feed.json` and `embed/` are. Where that is the folder
   * of a major version, such as `https://publisher.example/1/`, the exact versions are beside it, else under it.
   */
  readonly host: string;
  /**
   * The version to stay with, and the hashes in its `integrity.json`: of the script, and, for `theme` and `deep-link`, of
   * `peer-extras.js`. Default: the newest, always.
   */
  readonly version?: {
    readonly version: string;
    readonly integrity: string;
    readonly extrasIntegrity?: string;
  };
  /** Words of the link that is there without the script. Default: the widget's title. */
  readonly fallback?: string;
  /**
   * What stands in the tag instead of that link: HTML on one line, written as it is, so it must be safe; and the tag's
   * `style`. Default: the link.
   */
  readonly content?: { readonly html: string; readonly style?: string };
  /** What a frame says and takes. */
  readonly frame?: {
    /** Default: the widget's heading, else its title. */
    readonly title?: string;
    /** In CSS pixels. Default: all there is. */
    readonly width?: number;
    /** In CSS pixels. Default: the widget's. */
    readonly height?: number;
  };
  /** What the script tag says for the whole page. */
  readonly page?: {
    /** The feed of all widgets that name none. Default: `feed.json` of the host. */
    readonly feed?: string;
    /** The last language to try for `{lang}` in it. Default: none. */
    readonly feedLang?: string;
    /** Origins, besides those that this configuration needs, that placeholders and links may name. Default: none. */
    readonly allow?: readonly string[];
    /** Whether to start the feed before the script. Default: false. */
    readonly preload?: boolean;
    /** Whether the content is prerendered, and the script one that takes it over. Default: false. */
    readonly hydrate?: boolean;
  };
}

/**
 * A way into the page. `tag`: the script and the widget's tag. `placeholder`: an element that survives most editors;
 * `link`: one that survives all. Both need `script` once on the page, from the webmaster. `iframe`: no script at all.
 * `address`: the embed page, for systems that ask it by oEmbed; `oembed`: what they are answered.
 */
export type Placement = 'tag' | 'placeholder' | 'link' | 'script' | 'iframe' | 'address' | 'oembed';

type Attributes = readonly (readonly [name: string, value: string | true])[];

/** What the second script does. */
const ofExtras = ['theme', 'deep-link'];

/** A configuration without its defaults. */
interface Embed {
  readonly configuration: EmbedConfiguration;
  readonly facts: WidgetFacts;
  /** Ends with a slash. */
  readonly host: string;
  /** The page's feed. */
  readonly pageFeed: string;
  /** The widget's attributes besides `feed`. */
  readonly attributes: Attributes;
  readonly feed: string;
}

/**
 * Writes an embed code. Each element stands on a line of its own, each value is escaped, and what is the default is
 * left out.
 *
 * @throws {RangeError} For a widget or an attribute that does not exist, for a host that is no http(s) address, and for a
 * version without the hash of a script that is needed.
 */
export function embedCode(configuration: EmbedConfiguration, placement: Placement): string {
  return writers[placement](readConfiguration(configuration));
}

const writers: Readonly<Record<Placement, (embed: Embed) => string>> = {
  tag: (embed) => `${writeScript(embed)}\n${writeTag(embed)}`,
  placeholder: writePlaceholder,
  link: writeLink,
  script: (embed) => writeScript(embed, [['data-links', embed.host], ...allowed(embed)]),
  iframe: writeFrame,
  address: addressOf,
  oembed: (embed) => `<blockquote>${writeLink(embed)}</blockquote>\n${writeFrame(embed)}`,
};

function readConfiguration(configuration: EmbedConfiguration): Embed {
  const { widget, attributes = {}, page } = configuration;
  if (!Object.hasOwn(widgets, widget)) {
    throw new RangeError(`There is no widget "${widget}": use one of ${Object.keys(widgets).join(', ')}.`);
  }
  const facts: WidgetFacts = widgets[widget];
  const host = readHost(configuration.host);
  const pageFeed = page?.feed ?? `${host}feed.json`;
  const written = Object.keys(attributes).flatMap((name) => readAttribute(facts, name, attributes[name]));
  const feed = written.find(([name]) => name === 'feed')?.[1] ?? pageFeed;
  return {
    configuration,
    facts,
    host,
    pageFeed,
    attributes: written.filter(([name]) => name !== 'feed'),
    feed: String(feed),
  };
}

function readHost(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new RangeError(
      `"${address}" is no http(s) address: set host to one like https://publisher.example/.`,
    );
  }
  return url.origin + url.pathname.replace(/\/?$/, '/');
}

function readAttribute(facts: WidgetFacts, name: string, value: unknown): Attributes {
  if (!Object.hasOwn(facts.attributes, name)) {
    const names = Object.keys(facts.attributes).join(', ');
    throw new RangeError(`There is no attribute "${name}": use one of ${names}.`);
  }
  const standard = facts.attributes[name];
  if (value === undefined || String(value) === 'false' || String(value) === standard) return [];
  if (standard === false) return [[name, true]];
  return [[name, value === true ? '' : String(value)]];
}

function writeScript(embed: Embed, more: Attributes = []): string {
  const { pageFeed, attributes, configuration } = embed;
  const { version, page } = configuration;
  const lines = [
    writeElement('script', [
      ...fileAttributes(embed, `peer-widgets${page?.hydrate ? '.hydrate' : ''}.js`, version?.integrity),
      ['data-feed', pageFeed],
      ...optional('data-feed-lang', page?.feedLang),
      ...more,
    ]),
  ];
  if (page?.preload) {
    lines.unshift(`<link rel="preload" href="${escapeText(pageFeed)}" as="fetch" crossorigin="anonymous">`);
  }
  if (attributes.some(([name]) => ofExtras.includes(name))) {
    if (version && !version.extrasIntegrity) {
      throw new RangeError(
        `${ofExtras.join(' and ')} need a second script: set version.extrasIntegrity to its hash in integrity.json.`,
      );
    }
    lines.push(writeElement('script', fileAttributes(embed, 'peer-extras.js', version?.extrasIntegrity)));
  }
  return lines.join('\n');
}

/** The attributes of a script tag that say which file it is. */
function fileAttributes(
  { host, configuration: { version } }: Embed,
  file: string,
  integrity: string | undefined,
): Attributes {
  const folder = version
    ? `${host.replace(/\/\d+\/$/, '/')}${encodeURIComponent(wellFormed(version.version))}/`
    : host;
  return [
    ['async', true],
    ['src', folder + file],
    ...optional('integrity', integrity),
    ...optional('crossorigin', version && 'anonymous'),
  ];
}

/** The origins that a placeholder or a link of this configuration names, and that nothing else on the page allows. */
function allowed({ host, pageFeed, feed, attributes, configuration }: Embed): Attributes {
  const values = attributes
    .filter(([name]) => name === 'action' || name === 'return-url')
    .map(([, value]) => value);
  const known = originsOf(`${host} ${pageFeed}`, host);
  const named = originsOf([feed, ...values].join(' '), host).filter((origin) => !known.includes(origin));
  const all = [...new Set([...(configuration.page?.allow ?? []), ...named])];
  return optional('data-allow', all.join(' ') || undefined);
}

function writeTag(embed: Embed): string {
  const { widget, content } = embed.configuration;
  const attributes = [...ownAttributes(embed), ...optional('style', content?.style)];
  return writeElement(`peer-${widget}`, attributes, content?.html ?? writeLink(embed));
}

function writePlaceholder(embed: Embed): string {
  const own = ownAttributes(embed).map(([name, value]) => [`data-${name}`, value] as const);
  return writeElement('div', [['data-peer-widget', pathName(embed)], ...own], writeLink(embed));
}

/** The attributes of a widget on a page whose script tag names the feed. */
function ownAttributes({ feed, pageFeed, attributes }: Embed): Attributes {
  return [...optional('feed', feed === pageFeed ? undefined : feed), ...attributes];
}

function writeLink(embed: Embed): string {
  const { facts, configuration } = embed;
  return writeElement('a', [['href', addressOf(embed)]], escapeText(configuration.fallback ?? facts.title));
}

/** Without `allow-same-origin`: the frame's page needs nothing of the publisher's site. */
function writeFrame(embed: Embed): string {
  const { facts, attributes, configuration } = embed;
  const { title, width, height } = configuration.frame ?? {};
  const heading = attributes.find(([name]) => name === 'heading')?.[1];
  return writeElement('iframe', [
    ['src', addressOf(embed)],
    ['title', title ?? (heading ? String(heading) : facts.title)],
    ['sandbox', 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox'],
    ['width', String(width ?? '100%')],
    ['height', String(height ?? facts.height)],
    ['loading', 'lazy'],
    ['frameborder', '0'],
    ['allowfullscreen', true],
  ]);
}

function addressOf(embed: Embed): string {
  const { host, feed, attributes } = embed;
  const all = [...optional('feed', feed === `${host}feed.json` ? undefined : feed), ...attributes];
  const query = all
    .map(([name, value]) => (value === true ? name : `${name}=${encodeValue(value)}`))
    .join('&');
  return `${host}embed/${pathName(embed)}/${query && `?${query}`}`;
}

/** For a query: as strict as can be, for systems that look for addresses in text, but for what keeps it readable. */
function encodeValue(value: string): string {
  return encodeURIComponent(wellFormed(value))
    .replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/');
}

function pathName({ facts, configuration }: Embed): string {
  return facts.alias ?? configuration.widget;
}

function optional(name: string, value: string | undefined): Attributes {
  return value === undefined ? [] : [[name, value]];
}
