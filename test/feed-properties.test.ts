import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedError } from '../src/feed/feed-error.js';
import type { ParsedFeed } from '../src/feed/parse.js';
import { parseFeed } from './support/parse.js';
import { shape } from '../src/feed/shape.js';
import { anyJson, anyUrl, feedLike, goodFeed, urlPaths, type Item } from './support/feed-arbitraries.js';
import type { Json } from './support/feeds.js';

const base = 'https://publisher.example/feeds/feed.json';
const numRuns = 150;
const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), {
    numRuns,
    interruptAfterTimeLimit: 4000,
    markInterruptAsFailure: false,
  });

/** The feed, or undefined when it is refused in the one way that is foreseen. */
function parse(data: unknown): ParsedFeed | undefined {
  try {
    return parseFeed(data, base);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    expect(error.message).to.match(/^(it is|its "|nothing in it)/);
    return undefined;
  }
}

/** The content alone, as its publisher would write it. */
function contentOf({ feed }: ParsedFeed): Json {
  return JSON.parse(JSON.stringify({ ...feed, base: undefined, resourcesById: undefined })) as Json;
}

interface Leaf {
  /** Where it stands, as in `resources`, `3`, `url`. */
  readonly names: readonly string[];
  readonly path: string;
  readonly value: unknown;
}

/** Everything in a value that holds nothing else. */
function leavesOf(value: unknown, names: readonly string[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ names, path: names.join('.'), value }];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...names, name]));
}

/** All texts in a value, the names of its fields too. */
function textsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value);
  if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      found.add(name);
      textsIn(one, found);
    }
  }
  return found;
}

const isUrl = (path: string) => urlPaths.has(path.replace(/\.\d+/g, ''));

/** Whether a path leads to something in the input, or to one missing field of an object in it. */
function isReal(data: unknown, path: string, message: string): boolean {
  const names = path.split('.');
  const last = names.pop()!;
  let value = data;
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
    value = (value as Json)[name];
  }
  if (typeof value !== 'object' || value === null) return false;
  const given = Object.hasOwn(value, last) ? ((value as Json)[last] ?? undefined) : undefined;
  return message === 'is missing' ? given === undefined : given !== undefined || Array.isArray(value);
}

const inputs: Record<string, fc.Arbitrary<unknown>> = {
  // A list may be posts of WordPress: see adapters.test.ts.
  'any JSON value': anyJson.filter((value) => !Array.isArray(value)),
  'any JSON object of version 1': fc
    .dictionary(fc.constantFrom(...Object.keys(shape)), anyJson)
    .map((feed) => ({ title: 'T', ...feed, version: 1 })),
  'a feed with any values in some of its fields': feedLike,
  'a good feed': goodFeed,
};

describe('what becomes of any feed', () => {
  for (const [what, arbitrary] of Object.entries(inputs)) {
    describe(`of ${what}`, () => {
      it('is a checked feed or an error that says why, never another', () => {
        check(arbitrary, (data) => void parse(data));
      });

      it('has no address outside the allow-list', () => {
        check(arbitrary, (data) => {
          const parsed = parse(data);
          if (!parsed) return;
          for (const { path, value } of leavesOf(contentOf(parsed))) {
            if (isUrl(path) && !/^(https?|mailto|tel):/.test(new URL(value as string).protocol)) {
              throw new Error(`${path} is ${String(value)}`);
            }
          }
        });
      });

      it('has no text that was not in the feed', () => {
        check(arbitrary, (data) => {
          const parsed = parse(data);
          if (!parsed) return;
          const texts = textsIn(data);
          const addresses = new Set(
            [...texts].map((text) => (URL.canParse(text, base) ? new URL(text, base).href : '')),
          );
          for (const { path, value } of leavesOf(contentOf(parsed))) {
            if (typeof value !== 'string') continue;
            if (!(isUrl(path) ? addresses : texts).has(value)) throw new Error(`${path} is ${value}`);
          }
        });
      });

      it('stays as it is, without a problem, when it is checked again', () => {
        check(arbitrary, (data) => {
          const once = parse(data);
          if (!once) return;
          const content = contentOf(once);
          const twice = parseFeed(content, 'https://other.example/');
          expect(twice.problems).to.deep.equal([]);
          expect(contentOf(twice)).to.deep.equal(content);
        });
      });

      it('leaves what was given as it was', () => {
        check(arbitrary, (data) => {
          const before = JSON.stringify(data);
          parse(freeze(data));
          expect(JSON.stringify(data)).to.equal(before);
        });
      });

      it('comes with problems that can be found in what was given', () => {
        check(arbitrary, (data) => {
          let problems: ParsedFeed['problems'];
          try {
            ({ problems } = parseFeed(data, base));
          } catch (error) {
            ({ problems } = error as FeedError);
          }
          for (const { path, message } of problems) {
            if (!isReal(data, path, message)) throw new Error(`"${path}" ${message}`);
          }
        });
      });
    });
  }
});

describe('what becomes of a good feed', () => {
  it('is all of it, without a problem', () => {
    check(goodFeed, (data) => {
      const parsed = parseFeed(data, base);
      expect(parsed.problems).to.deep.equal([]);
      const content = contentOf(parsed);
      for (const { names, path, value } of leavesOf(data)) {
        const kept = names.reduce<unknown>((at, name) => (at as Json)[name], content);
        expect(kept, path).to.equal(isUrl(path) ? new URL(value as string, base).href : value);
      }
    });
  });

  it('is every good item, in its order, when some of the others are of any value', () => {
    const lists = ['roles', 'resources', 'stories', 'collections'] as const;
    const arbitrary = fc.record({
      feed: goodFeed,
      list: fc.constantFrom(...lists),
      bad: fc.array(
        fc.tuple(fc.nat(9), fc.oneof(anyJson, fc.record({ id: fc.string(), title: anyJson, url: anyUrl }))),
      ),
    });
    check(arbitrary, ({ feed, list, bad }) => {
      const good = (feed[list] ?? []) as readonly Item[];
      const items: unknown[] = [...good];
      for (const [at, item] of bad) items.splice(at, 0, item);
      const kept = parse({ ...feed, [list]: items })?.feed[list] ?? [];
      const ids = new Set(good.map(({ id }) => id));
      // An item before it may have taken its id; then it is that one which stays.
      const taken = (item: unknown) =>
        typeof item === 'object' && item !== null && ids.has((item as Item).id);
      if (bad.some(([, item]) => taken(item))) return;
      expect(kept.map(({ id }) => id).filter((id) => ids.has(id))).to.deep.equal([...ids]);
    });
  });

  it('is all but one field when that field is of any value', () => {
    const arbitrary = fc.record({ feed: goodFeed, at: fc.nat(), value: anyJson });
    check(arbitrary, ({ feed, at, value }) => {
      const optional = ['kind', 'description', 'source', 'locator', 'date', 'language', 'roles', 'topics'];
      const name = optional[at % optional.length]!;
      const resources = ((feed['resources'] ?? []) as readonly Item[]).map((item) => ({
        ...item,
        [name]: value,
      }));
      const kept = parseFeed({ ...feed, resources }, base).feed.resources;
      expect(kept.map(({ id, title }) => [id, title])).to.deep.equal(
        resources.map(({ id, title }) => [id, title]),
      );
    });
  });
});

/** Frozen, and all that it holds. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
