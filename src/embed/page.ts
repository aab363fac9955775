import { escapeText } from './escape.js';
import { widgets, type WidgetFacts } from './widgets.js';

const framesAndForms = [
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
  'form-action http: https:',
];

/** What an embed page may do, wherever it is hosted. */
const policy = [
  "object-src 'none'",
  "base-uri 'none'",
  ...framesAndForms,
  "require-trusted-types-for 'script'",
  'trusted-types peer-widgets',
].join('; ');

/**
 * What an embed page may load, for a header: scripts and styles are the publisher's own files; the feed decides where
 * pictures, videos and sign-ups are, so those may be anywhere. Not in the page itself: in a sandboxed frame `'self'` is
 * nobody for WebKit, and the page does not know its own address.
 *
 * @param base The publisher's address, with a final slash.
 */
export function loadingPolicy(base: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${base}peer-widgets.js ${base}peer-extras.js ${base}embed/embed.js`,
    `style-src 'self' ${base}embed/embed.css`,
    'connect-src http: https:',
    'img-src http: https: data:',
    'media-src http: https:',
    ...framesAndForms,
  ].join('; ');
}

/** What embed pages say of the place that they are in. */
export interface PagePlace {
  /** Address of the publisher's feed, relative to a page. Default: `../../feed.json`. */
  readonly feed?: string;
  /** Other origins that an address may name for feeds and sign-ups; `*` for all. Default: none. */
  readonly allow?: readonly string[];
  /** Address of the publisher's website, relative to a page, for visitors without scripts. Default: `../../`. */
  readonly home?: string;
  /** The publisher's address, with a final slash, if `oembed` under it answers. Default: none does. */
  readonly oembed?: string;
}

/**
 * The embed pages by their paths, such as `role-tabs/index.html`. They are the same for every configuration, which is in
 * their address: `embed.js` reads it.
 */
export function embedPages(place: PagePlace = {}): Map<string, string> {
  const all: [string, WidgetFacts][] = Object.entries(widgets);
  return new Map(
    all.flatMap(([name, facts]) =>
      [name, ...(facts.alias ? [facts.alias] : [])].map((path) => [
        `${path}/index.html`,
        pageOf(path, facts, place),
      ]),
    ),
  );
}

/**
 * An embed page that tells systems where to ask about it (https://oembed.com/#section4).
 *
 * @param address Of the page.
 * @param base The publisher's address, with a final slash: `oembed` is under it.
 */
export function withDiscovery(page: string, address: string, base: string): string {
  const query = new URLSearchParams({ url: address, format: 'json' });
  const link = `<link rel="alternate" type="application/json+oembed" href="${escapeText(`${base}oembed?${query}`)}">`;
  return page.replace('</head>', () => `  ${link}\n  </head>`);
}

function pageOf(
  name: string,
  { title }: WidgetFacts,
  { feed = '../../feed.json', allow = [], home = '../../', oembed }: PagePlace,
): string {
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="../embed.css">
    <!-- data-allow: other origins that the address may name for feeds and sign-ups, with spaces between; * for all. -->
    <script defer src="../../peer-widgets.js" data-feed="${escapeText(feed)}" data-allow="${escapeText(allow.join(' '))}"></script>
    <script defer src="../../peer-extras.js"></script>
    <script defer src="../embed.js"></script>
  </head>
  <body>
    <main data-name="${name}"><h1>${title}</h1></main>
    <noscript>
      <p>This page needs JavaScript. <a href="${escapeText(home)}" target="_blank">Go to the website that publishes it</a></p>
    </noscript>
    <div id="away" role="dialog" aria-labelledby="away-words" popover>
      <p id="away-words">This frame cannot open other pages. Copy the address, and open it in a new tab:</p>
      <input aria-label="Address" readonly>
      <button type="button" id="away-copy">Copy the address</button>
      <button type="button" popovertarget="away" popovertargetaction="hide">Close</button>
      <p role="status"></p>
    </div>
  </body>
</html>
`;
  return oembed ? withDiscovery(page, `${oembed}embed/${name}/`, oembed) : page;
}
