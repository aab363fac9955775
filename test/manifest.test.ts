// What the manifest says of an element is what the running element does: its defaults, tokens, parts and slots.
import { expect, fixture, html } from '@open-wc/testing';
import '../src/peer-extras.js';
import './support/define.js';
import { seedFeed, type Json } from './support/feeds.js';
import { elements, stylesOf, valuesOf } from './support/manifest.js';

type Placed = HTMLElement & { readonly updateComplete?: Promise<unknown>; data?: unknown };

/** Enough for every widget, and more resources than are shown at once. */
let data: Json;
before(async () => {
  const seed = await seedFeed();
  const more = [...Array(60).keys()].map((n) => ({
    id: `r${n}`,
    kind: 'article',
    title: `Resource ${n}`,
    url: `/${n}`,
    date: `2024-01-${(n % 28) + 1}`,
  }));
  data = { ...seed, resources: [...(seed['resources'] as Json[]), ...more], collections: [] };
});

/** An element in a page of its own, as HTML writes it. */
async function place(tag: string, attributes: Readonly<Record<string, string>> = {}): Promise<Placed> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement(tag) as Placed;
  element.setAttribute('action', '/subscribe');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data;
  box.append(element);
  // Once more for what they measure.
  for (let turn = 0; turn < 3; turn += 1) {
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
  }
  return element;
}

/** What a visitor gets: what stands there, how large and in which colours. Each in the same place, for equal roundings. */
async function look(tag: string, attributes?: Readonly<Record<string, string>>): Promise<string[]> {
  const element = await place(tag, attributes);
  const looks = [...element.shadowRoot!.querySelectorAll('*')].map((inner) => {
    const { width, height } = inner.getBoundingClientRect();
    const { color, backgroundColor, borderRadius, fontSize, gap } = getComputedStyle(inner);
    return [inner.localName, width, height, color, backgroundColor, borderRadius, fontSize, gap].join();
  });
  const words = element.shadowRoot!.textContent!;
  element.parentElement!.remove();
  return [words, ...looks];
}

/** What the one has and the other has not; only the first, for a page is long. */
function difference(one: readonly string[], other: readonly string[]): string | undefined {
  const index = one.findIndex((line, at) => line !== other[at]);
  if (index < 0 && one.length === other.length) return undefined;
  return `${one[index] ?? 'nothing'} is not ${other[index] ?? 'there'}`;
}

/** The fallbacks of each `var(--peer-…, fallback)` in a style sheet. */
function fallbacks(css: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { 0: start, 1: name, index } of css.matchAll(/var\((--peer-[\w-]+),\s*/g)) {
    let end = index + start.length;
    for (let depth = 1; depth; end += 1) depth += { '(': 1, ')': -1 }[css[end]!] ?? 0;
    const fallback = css.slice(index + start.length, end - 1).replace(/\s+/g, ' ');
    found.set(name!, [...(found.get(name!) ?? []), fallback]);
  }
  return found;
}

for (const {
  tagName,
  attributes = [],
  members = [],
  cssParts = [],
  cssProperties = [],
  slots = [],
} of elements) {
  describe(`what the manifest says of <${tagName}>`, () => {
    for (const member of members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic)) {
      it(`is the default of the property ${member.name}`, () => {
        const written = member.default?.replace(/^'(.*)'$/, '"$1"');
        const element = document.createElement(tagName) as unknown as Record<string, unknown>;
        expect(element[member.name]).to.equal(written === undefined ? undefined : JSON.parse(written));
      });
    }

    for (const { name, default: written, reflects } of attributes) {
      if (written === undefined || written === 'false' || reflects) continue;
      it(`is the default of the attribute ${name}: "${written}" changes nothing`, async () => {
        const plain = await look(tagName);
        expect(difference(plain, await look(tagName, { [name]: written }))).to.equal(undefined);
      });
    }

    it('is every token that its styles use, with the default that they use', () => {
      const used = fallbacks(stylesOf(tagName));
      expect(cssProperties.map(({ name }) => name)).to.have.members([...used.keys()]);
      for (const property of cssProperties) {
        expect(used.get(property.name), property.name).to.include(property.default);
      }
    });

    it('is every part and slot that it has', async () => {
      const { shadowRoot } = await place(tagName);
      const parts = [...shadowRoot!.querySelectorAll('[part]')].flatMap(({ part }) => [...part]);
      expect(cssParts.map(({ name }) => name)).to.include.members([...new Set(parts)]);
      const bare = document.createElement(tagName);
      (await fixture<HTMLElement>(html`<div></div>`)).append(bare);
      const names = [...bare.shadowRoot!.querySelectorAll('slot')].map(({ name }) => name);
      expect(slots.map(({ name }) => name)).to.include.members([...new Set(names)]);
    });
  });
}

it('a wrong default of an attribute would be noticed', async () => {
  const noticed = [];
  for (const { tagName, attributes = [] } of elements) {
    const plain = await look(tagName);
    for (const attribute of attributes.filter((one) => one.default && !one.reflects)) {
      const others = valuesOf(attribute) ?? [`${Number(attribute.default) + 1}`];
      for (const value of others.filter((one) => one !== attribute.default)) {
        const other = await look(tagName, { [attribute.name]: value });
        if (difference(plain, other)) noticed.push(`${tagName} ${attribute.name}`);
      }
    }
  }
  expect(noticed).to.include.members([
    'peer-role-tabs layout',
    'peer-resource-cards layout',
    'peer-resource-cards sort',
    'peer-story-carousel controls',
  ]);
});
