import { expect, nextFrame } from '@open-wc/testing';
import './support/define.js';
import { richFeed } from './support/feeds.js';
import { ResourceCounter } from './support/resource-counter.js';

/** One item of everything, two where one needs no controls: a thousand of each must not take minutes. */
const { roles, resources, stories, guide } = richFeed();
const feed = richFeed({
  roles: roles.slice(0, 2),
  resources: resources.slice(0, 2),
  collections: [],
  stories: stories.slice(0, 2),
  guide: { ...guide, chapters: guide.chapters.slice(0, 1) },
});
const feedUrl = URL.createObjectURL(new Blob([JSON.stringify(feed)], { type: 'application/json' }));

/** The six elements, in the forms that listen, observe and tick. */
const tags: { tag: string; attributes?: Record<string, string> }[] = [
  { tag: 'peer-feed' },
  { tag: 'peer-role-tabs' },
  { tag: 'peer-resource-cards', attributes: { searchable: '', filterable: '' } },
  { tag: 'peer-story-carousel', attributes: { autoplay: '3' } },
  { tag: 'peer-chapter-guide' },
  { tag: 'peer-newsletter-signup', attributes: { action: '/subscribe' } },
];

/** How an element comes to its feed: by an object of its own, or by an address that it shares with all others. */
const sources: { name: string; mounts: number; give: (element: HTMLElement) => void }[] = [
  { name: 'data', mounts: 1000, give: (element) => Object.assign(element, { data: feed }) },
  {
    name: 'a shared address',
    mounts: 200, // The elements are the same: only the way to the feed is another one.
    give: (element) => element.setAttribute(element.localName === 'peer-feed' ? 'src' : 'feed', feedUrl),
  },
];

type Make = () => HTMLElement;

/** Inserts and removes this many elements, a group for each frame; answers weak references to them. */
async function mountAndRemove(make: Make, count: number, together = 100): Promise<WeakRef<HTMLElement>[]> {
  const references: WeakRef<HTMLElement>[] = [];
  const box = document.createElement('div');
  document.body.append(box);
  while (references.length < count) {
    const elements = Array.from({ length: Math.min(together, count - references.length) }, make);
    box.append(...elements);
    await nextFrame();
    references.push(...elements.map((element) => new WeakRef(element)));
    box.replaceChildren();
  }
  await nextFrame();
  box.remove();
  return references;
}

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0);

/** What is left of a number of elements after they were removed. */
async function leftBy(make: Make, count: number): Promise<Record<string, number>> {
  await mountAndRemove(make, 1); // What is made once and kept for the page, such as the provider of an address.
  const counter = new ResourceCounter();
  try {
    await mountAndRemove(make, count);
    // A request that was given up ends in the next tasks.
    for (let frames = 0; frames < 60 && sum(counter.left()); frames++) await nextFrame();
    return counter.left();
  } finally {
    counter.stop();
  }
}

/** How many of 50 removed elements the browser still holds; undefined where a test cannot ask it to collect. */
async function survivors(make: Make, attempts: number): Promise<number | undefined> {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) return undefined;
  const references = await mountAndRemove(make, 50);
  const alive = () => references.filter((reference) => reference.deref()).length;
  for (let attempt = 0; attempt < attempts && alive(); attempt++) {
    // The last picture holds what was in it until the next one is drawn.
    await nextFrame();
    // A weak reference holds its target until the current task ends.
    await new Promise((resolve) => setTimeout(resolve));
    gc();
  }
  return alive();
}

const nothing = { listeners: 0, timers: 0, observations: 0 };

describe('After many mounts and removals', () => {
  for (const { name, mounts, give } of sources) {
    for (const { tag, attributes = {} } of tags) {
      const make = () => {
        const element = document.createElement(tag);
        for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
        give(element);
        return element;
      };

      it(`<${tag}> with ${name} leaves no listener, timer or observation of ${mounts}`, async function () {
        this.timeout(30_000); // A few seconds, or several times that on a busy machine.
        expect(await leftBy(make, mounts)).to.deep.equal(nothing);
      });

      it(`<${tag}> with ${name} leaves no element in memory`, async function () {
        this.timeout(60_000); // A second; a busy machine holds some for longer.
        const alive = await survivors(make, 400);
        if (alive === undefined) this.skip(); // Only Chromium has a switch that lets a page collect garbage.
        expect(alive).to.equal(0);
      });
    }
  }
});

describe('A leak that was planted', () => {
  const kept: HTMLElement[] = [];
  const cleanUp = new AbortController();
  after(() => cleanUp.abort());

  const leaks: { name: string; left: object; plant: (element: HTMLElement) => void }[] = [
    {
      name: 'a listener on the window',
      left: { ...nothing, listeners: 10 },
      plant: (element) => window.addEventListener('resize', () => element.title, { signal: cleanUp.signal }),
    },
    {
      name: 'a listener on the document element',
      left: { ...nothing, listeners: 10 },
      plant: (element) =>
        document.documentElement.addEventListener('click', () => element.title, { signal: cleanUp.signal }),
    },
    {
      name: 'a media query',
      left: { ...nothing, listeners: 10 },
      plant(element) {
        const onChange = () => element.title;
        matchMedia('print').addEventListener('change', onChange, { signal: cleanUp.signal });
      },
    },
    {
      name: 'an interval',
      left: { ...nothing, timers: 10 },
      plant(element) {
        const timer = setInterval(() => element.title, 100_000);
        cleanUp.signal.addEventListener('abort', () => clearInterval(timer));
      },
    },
    {
      name: 'an observer',
      left: { ...nothing, observations: 20 },
      plant(element) {
        const observer = new ResizeObserver(() => element.title);
        observer.observe(element);
        observer.observe(document.body);
        cleanUp.signal.addEventListener('abort', () => observer.disconnect());
      },
    },
  ];
  for (const { name, left, plant } of leaks) {
    it(`is counted: ${name}`, async () => {
      let first = true;
      const make = () => {
        const element = document.createElement('div');
        if (!first) plant(element);
        first = false;
        return element;
      };
      expect(await leftBy(make, 10)).to.deep.equal(left);
    });
  }

  it('is counted: elements that somebody holds', async function () {
    const make = () => {
      const element = document.createElement('div');
      kept.push(element);
      return element;
    };
    const alive = await survivors(make, 20);
    if (alive === undefined) this.skip(); // As above: only Chromium collects on request.
    expect(alive).to.equal(50);
  });
});
