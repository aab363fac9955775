// The manifest is the one source of tables, editors, types and Storybook: nothing public is without a description.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { elementsOf, readManifest } from '../tools/manifest.mjs';

const elements = elementsOf(await readManifest());
const kinds = ['attributes', 'members', 'events', 'cssParts', 'cssProperties', 'cssStates', 'slots'];

/** Everything public of an element, with a name to find it by. */
function itemsOf(element) {
  return kinds.flatMap((kind) =>
    (element[kind] ?? []).map((item) => ({ ...item, at: `${kind} of ${element.tagName}: ${item.name}` })),
  );
}

/** What has no description, or none that is a sentence. */
function undescribed(items) {
  return items.filter(({ description = '' }) => !/^[A-Z`][^]*\.$/.test(description)).map(({ at }) => at);
}

/** Every place in the widgets' sources that matches. */
function matchesIn(folder, pattern) {
  return readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/^(doctor|cli|embed|small-lit)\//.test(file))
    .flatMap((file) => [
      ...readFileSync(new URL(`${folder}${file}`, import.meta.url), 'utf8').matchAll(pattern),
    ])
    .map(([, found]) => found);
}

describe('the manifest', () => {
  for (const element of elements) {
    it(`describes <${element.tagName}> and everything of it`, () => {
      assert.match(element.summary ?? '', /^[A-Z].*\.$/);
      assert.match(element.description ?? '', /^[A-Z][^]*\.$/);
      assert.deepEqual(undescribed(itemsOf(element)), []);
    });

    it(`says what each attribute of <${element.tagName}> is by default`, () => {
      const silent = (element.attributes ?? []).filter(
        ({ description, reflects }) => !reflects && !/ Default: .+\.$/.test(description),
      );
      assert.deepEqual(
        silent.map(({ name }) => name),
        [],
      );
    });

    it(`says what each event of <${element.tagName}> carries`, () => {
      for (const { name, description, type } of element.events ?? []) {
        const [, detail] =
          /; `detail`(:? .+)\.$/.exec(description) ?? assert.fail(`${name} says nothing of it`);
        const [, outer] = /^CustomEvent<(.+)>$/.exec(type.text);
        const keys = [...outer.replace(/^\{|(?<!^)\{.*?\}/g, '').matchAll(/(\w+)\??:/g)].map(
          ([, key]) => key,
        );
        for (const key of keys) assert.ok(detail.includes(`\`${key}\``), `${key} of ${name}`);
        assert.equal(keys.length === 0, detail === ' is empty', name);
      }
    });
  }

  it('says the same of what several elements share', () => {
    const said = new Map();
    for (const { name, description, default: value } of elements.flatMap((one) => one.cssProperties ?? [])) {
      const words = `${value}: ${description}`;
      assert.equal(words, said.get(name) ?? words, name);
      said.set(name, words);
    }
  });

  it('has every event that the widgets fire, and no other', () => {
    const fired = matchesIn('../src/', /emit\([^,]+,\s*['`](peer-[\w-]+(?:\$\{)?)/g);
    const named = elements.flatMap(({ events = [] }) => events.map(({ name }) => name));
    const fits = (pattern) => (name) =>
      pattern.endsWith('${') ? name.startsWith(pattern.slice(0, -2)) : name === pattern;
    assert.deepEqual(
      fired.filter((pattern) => !named.some(fits(pattern))),
      [],
    );
    assert.deepEqual(
      named.filter((name) => !fired.some((pattern) => fits(pattern)(name))),
      [],
    );
  });

  it('has every part that the widgets have, and no other', () => {
    const used = new Set(matchesIn('../src/', /\spart="([\w-]+)"/g));
    const named = new Set(elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));
    assert.deepEqual([...named].sort(), [...used].sort());
  });

  it('is found out where a description is missing', () => {
    const planted = {
      tagName: 'peer-x',
      attributes: [{ name: 'a' }],
      events: [{ name: 'b', description: 'no' }],
    };
    assert.deepEqual(undescribed(itemsOf(planted)), ['attributes of peer-x: a', 'events of peer-x: b']);
  });
});
