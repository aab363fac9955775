import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { embedCode, type EmbedConfiguration, type Placement } from '../src/embed/embed-code.js';
import { widgets, type WidgetFacts, type WidgetName } from '../src/embed/widgets.js';
import { placementIn } from '../src/page/upgrade.js';
import './support/define.js';

const host = 'https://publisher.example/widgets/';
const names = Object.keys(widgets) as WidgetName[];
const factsOf = (widget: WidgetName): WidgetFacts => widgets[widget];
const addresses = ['feed', 'action', 'return-url'];
const numRuns = 200;

/** What breaks out of badly written codes, or is rewritten by a CMS. */
const nasty = [
  '"><script>alert(1)</script>',
  "' onload='alert(1)",
  '</a></peer-role-tabs></iframe><img src=x onerror=alert(1)>',
  '-->]]>',
  '[gallery ids="1"]',
  '&quot;&amp;lt;&#0;&copy=1',
  'a\r\n\r\nb\tc\f',
  '\0\uD800x',
  '../../?a=b&c=d#e',
  '\u2028\u00A0\u0085',
  '%22%00+ ',
];
const anyText = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(fc.constantFrom(...nasty), fc.string()), { maxLength: 4 }).map((parts) => parts.join('')),
);

/** A configuration that leaves nothing out, with values that break whatever they can. */
const anyConfiguration: fc.Arbitrary<EmbedConfiguration> = fc.constantFrom(...names).chain((widget) => {
  const defaults = factsOf(widget).attributes;
  const values = Object.fromEntries(
    Object.keys(defaults).map((name) => [
      name,
      defaults[name] === false
        ? fc.constant(true)
        : anyText.filter((text) => text !== 'false' && text !== defaults[name]),
    ]),
  );
  return fc.record(
    {
      widget: fc.constant(widget),
      host: fc.constant(host),
      attributes: fc.record(values, { requiredKeys: [] }),
      fallback: anyText,
      version: fc.record({ version: anyText, integrity: anyText, extrasIntegrity: anyText.filter(Boolean) }),
      frame: fc.record({ title: anyText, width: fc.nat(), height: fc.nat() }),
      page: fc.record({ feed: anyText, feedLang: anyText, allow: fc.array(anyText), preload: fc.boolean() }),
    },
    { requiredKeys: ['widget', 'host'] },
  );
});

/** In HTML and in addresses there is neither NUL nor half a character. */
const possible = (text: string) => text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');

/** Every attribute that is configured, as it is read from an element; without `feed`, which depends on the page. */
function meaningOf({ attributes = {} }: EmbedConfiguration): Record<string, string> {
  const all = Object.entries(attributes).filter(([name]) => name !== 'feed');
  return Object.fromEntries(all.map(([name, value]) => [name, value === true ? '' : possible(`${value}`)]));
}

/** A code as a browser reads it, and the names of its elements. */
function parse(code: string) {
  const { body } = new DOMParser().parseFromString(`<body>${code}`, 'text/html');
  return { body, tags: [...body.querySelectorAll('*')].map(({ localName }) => localName) };
}

function attributesOf(element: Element, prefix = ''): Record<string, string> {
  const all = [...element.attributes].filter(({ name }) => name.startsWith(prefix));
  return Object.fromEntries(all.map(({ name, value }) => [name.slice(prefix.length), value]));
}

/** Tests with any configuration. */
function holds(title: string, check: (configuration: EmbedConfiguration) => void): void {
  it(title, () => fc.assert(fc.property(anyConfiguration, check), { numRuns })).timeout(20_000);
}

describe('embed codes', () => {
  const structures: Record<
    Exclude<Placement, 'address'>,
    (tag: string, isPreloaded?: boolean, hasExtras?: boolean) => string[]
  > = {
    tag: (tag, isPreloaded, hasExtras) => [...structures.script(tag, isPreloaded, hasExtras), tag, 'a'],
    script: (_, isPreloaded, hasExtras) => [
      ...(isPreloaded ? ['link'] : []),
      'script',
      ...(hasExtras ? ['script'] : []),
    ],
    placeholder: () => ['div', 'a'],
    link: () => ['a'],
    iframe: () => ['iframe'],
    oembed: () => ['blockquote', 'a', 'iframe'],
  };
  const placements = Object.keys(structures) as (keyof typeof structures)[];

  holds('hold the elements they should and nothing else, whatever the values', (configuration) => {
    for (const placement of placements) {
      const { body, tags } = parse(embedCode(configuration, placement));
      const expected = structures[placement](
        `peer-${configuration.widget}`,
        configuration.page?.preload,
        ['theme', 'deep-link'].some((name) => configuration.attributes?.[name] !== undefined),
      );
      expect(tags, placement).to.deep.equal(expected);
      const words = possible(configuration.fallback ?? factsOf(configuration.widget).title);
      const hasWords = tags.includes('a');
      expect(body.textContent!.replaceAll('\n', ''), placement).to.equal(
        hasWords ? words.replaceAll('\n', '') : '',
      );
    }
  });

  holds('give no editor a line, a quote or a shortcode to change', (configuration) => {
    for (const placement of placements) {
      const lines = embedCode(configuration, placement).split('\n');
      for (const line of lines) {
        expect(parse(line).body.children.length, line).to.equal(1);
        expect(line).not.to.match(/[[\]'\r\t\f\0]/);
        // Nothing but tags begins or ends in them.
        expect(line.replace(/<\/?[a-z][a-z-]*( [a-z-]+(="[^"<>]*")?)*>/g, ''), line).not.to.match(/[<>"]/);
      }
    }
  });

  holds('say in a tag what was configured', (configuration) => {
    const { body } = parse(embedCode(configuration, 'tag'));
    const read = attributesOf(body.querySelector(`peer-${configuration.widget}`)!);
    delete read['feed'];
    expect(read).to.deep.equal(meaningOf(configuration));
  });

  holds('say in a placeholder what was configured, to the script that reads it', (configuration) => {
    const element = parse(embedCode(configuration, 'placeholder')).body.firstElementChild!;
    const { 'peer-widget': name, ...read } = attributesOf(element, 'data-');
    delete read['feed'];
    expect(name).to.equal(factsOf(configuration.widget).alias ?? configuration.widget);
    expect(read).to.deep.equal(meaningOf(configuration));
    const { tag, attributes } = placementIn(element, { links: host, allowed: ['*'] })!;
    const understood = Object.fromEntries(attributes);
    for (const one of addresses) delete understood[one];
    for (const one of addresses) delete read[one];
    expect([tag, understood]).to.deep.equal([`peer-${configuration.widget}`, read]);
  });

  holds('say in every address what was configured, to the script that reads it', (configuration) => {
    const address = embedCode(configuration, 'address');
    expect(address).to.match(/^https:\/\/publisher\.example\/widgets\/embed\/[a-z-]+\/(\?[\w.~%:/=&-]+)?$/);
    const read = Object.fromEntries(new URL(address).searchParams);
    delete read['feed'];
    expect(read).to.deep.equal(meaningOf(configuration));
    for (const placement of ['tag', 'placeholder', 'link', 'oembed'] as const) {
      const link = parse(embedCode(configuration, placement)).body.querySelector('a')!;
      expect(link.getAttribute('href'), placement).to.equal(address);
    }
    for (const placement of ['iframe', 'oembed'] as const) {
      const frame = parse(embedCode(configuration, placement)).body.querySelector('iframe')!;
      expect(frame.getAttribute('src'), placement).to.equal(address);
    }
    const link = parse(embedCode(configuration, 'link')).body.querySelector('a')!;
    const { tag, attributes } = placementIn(link, { links: host, allowed: ['*'] })!;
    const understood = Object.fromEntries(attributes);
    for (const one of addresses) delete understood[one];
    for (const one of addresses) delete read[one];
    expect([tag, understood]).to.deep.equal([`peer-${configuration.widget}`, read]);
  });

  holds('name one and the same feed, whichever of them is taken', (configuration) => {
    const pageFeed = possible(configuration.page?.feed ?? `${host}feed.json`);
    const asked = configuration.attributes?.['feed'];
    const expected = asked === undefined ? pageFeed : possible(`${asked}`);
    const script = parse(embedCode(configuration, 'script')).body.querySelector('script')!;
    const tag = parse(embedCode(configuration, 'tag')).body.querySelector(`peer-${configuration.widget}`)!;
    const box = parse(embedCode(configuration, 'placeholder')).body.firstElementChild!;
    const inAddress = new URL(embedCode(configuration, 'address')).searchParams.get('feed');
    expect(script.dataset['feed']).to.equal(pageFeed);
    expect(tag.getAttribute('feed') ?? script.dataset['feed']).to.equal(expected);
    expect(box.getAttribute('data-feed') ?? script.dataset['feed']).to.equal(expected);
    expect(inAddress ?? `${host}feed.json`).to.equal(expected);
  });

  holds('keep the version, its hash and what frames and pages are told', (configuration) => {
    const { version, frame, page } = configuration;
    const { body } = parse(embedCode(configuration, 'script'));
    const script = body.querySelector('script')!;
    expect(script.getAttribute('integrity')).to.equal(version ? possible(version.integrity) : null);
    expect(script.getAttribute('crossorigin')).to.equal(version ? 'anonymous' : null);
    const src = version
      ? `${encodeURIComponent(possible(version.version))}/peer-widgets.js`
      : 'peer-widgets.js';
    expect(script.getAttribute('src')).to.equal(host + src);
    expect(script.dataset['links']).to.equal(host);
    expect(script.dataset['feedLang']).to.equal(
      page?.feedLang === undefined ? undefined : possible(page.feedLang),
    );
    for (const origin of page?.allow ?? [])
      expect(script.dataset['allow'] ?? '').to.contain(possible(origin));
    if (page?.preload) {
      expect(body.querySelector('link')!.getAttribute('href')).to.equal(script.dataset['feed']);
    }
    const element = parse(embedCode(configuration, 'iframe')).body.querySelector('iframe')!;
    if (frame) {
      const { title, width, height } = attributesOf(element);
      const expected = [possible(frame.title!), `${frame.width}`, `${frame.height}`];
      expect([title, width, height]).to.deep.equal(expected);
    }
    expect(element.getAttribute('sandbox')).to.equal(
      'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox',
    );
  });
});
