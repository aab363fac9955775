/** Feeds with something wrong in them: JSON that can be read, and says what no widget expects. */

/** @typedef {{ [name: string]: any }} Item */

/**
 * One of each wrong type. `absent` is what JSON leaves out.
 *
 * @type {Record<string, unknown>}
 */
const WRONG = { absent: undefined, null: null, true: true, number: 7, text: 'x', list: [], object: {} };

/** Where an item comes from, and how long it holds. */
const ORIGIN = {
  source: { name: 'Somebody', url: 'home' },
  date: '2026-11-22',
  lastReviewed: '2026-11-22',
  reviewBy: '2999-11-22',
  expires: '2999-11-22',
  language: 'en',
};

/** Items with every field that there is. @type {Record<string, Item>} */
const FULL = {
  roles: {
    id: '',
    name: '',
    actionsHeading: 'Heading',
    actions: ['An action'],
    resourcesHeading: 'Heading',
    resources: ['first'],
  },
  resources: {
    id: '',
    kind: 'article',
    title: '',
    url: 'page',
    description: 'Words',
    locator: 'Page 7',
    image: { src: 'picture.png', alt: '', width: 40, height: 30, sizes: [{ src: 'small.png', width: 20 }] },
    ...ORIGIN,
    roles: ['supporters'],
    topics: ['outreach'],
  },
  stories: {
    id: '',
    title: '',
    body: 'Words',
    quote: 'Words',
    attribution: 'Somebody',
    image: { src: 'picture.png', alt: '', width: 40, height: 30 },
    video: { url: 'video', poster: 'poster', captions: 'captions' },
    url: 'page',
    ...ORIGIN,
    roles: ['supporters'],
    topics: ['outreach'],
  },
  chapters: {
    id: '',
    number: 7,
    title: '',
    url: 'page',
    roles: ['supporters'],
    sections: [{ id: 'section', title: 'Section', body: 'Words', steps: ['A step'], resources: ['first'] }],
  },
};

/** What an item cannot do without. @type {Record<string, string[]>} */
const REQUIRED = {
  roles: ['id', 'name'],
  resources: ['id', 'title', 'url'],
  stories: ['id', 'title'],
  chapters: ['id', 'title'],
};

/**
 * A feed that is good, and has something for every widget.
 *
 * @param {Item} [changes]
 * @returns {Item}
 */
export function goodFeed(changes = {}) {
  return {
    version: 1,
    title: 'A publisher',
    language: 'en',
    roles: [
      { id: 'supporters', name: 'Peer supporters', actions: ['Share your story.'] },
      { id: 'managers', name: 'Program managers', actions: ['Find a room.'] },
    ],
    resources: [
      { id: 'first', kind: 'article', title: 'First resource', url: 'first.html' },
      { id: 'second', kind: 'toolkit', title: 'Second resource', url: 'second.html', roles: ['managers'] },
    ],
    stories: [
      { id: 'first', title: 'First story', body: '<p>It began in a caf\u00e9.</p>' },
      { id: 'second', title: 'Second story', quote: 'It helps.' },
    ],
    newsletter: { title: 'Our news' },
    guide: {
      title: 'Our guide',
      chapters: [{ id: 'first', title: 'First chapter', sections: [{ body: 'Begin.' }] }],
    },
    ...changes,
  };
}

/**
 * The good feed, with more items in every list.
 *
 * @param {(list: string) => Item[]} more
 * @param {Item} [changes]
 */
function feedWith(more, changes) {
  const { roles, resources, stories, guide, ...rest } = goodFeed();
  return {
    ...rest,
    roles: [...roles, ...more('roles')],
    resources: [...resources, ...more('resources')],
    stories: [...stories, ...more('stories')],
    guide: { ...guide, chapters: [...guide.chapters, ...more('chapters')] },
    ...changes,
  };
}

/**
 * A full item.
 *
 * @param {string} list
 * @param {string} id
 * @param {string} title
 */
function item(list, id, title) {
  return { ...structuredClone(FULL[list]), id, [list === 'roles' ? 'name' : 'title']: title };
}

/**
 * The paths to everything in an item, as in `source`, `source.name`, `actions.0`.
 *
 * @param {Item} of
 * @param {string} [at]
 * @returns {string[]}
 */
function pathsIn(of, at = '') {
  return Object.entries(of).flatMap(([name, value]) => [
    at + name,
    ...(typeof value === 'object' ? pathsIn(value, `${at}${name}.`) : []),
  ]);
}

/**
 * Good items, beside them an item for every field that there is, with a wrong value in that one field, and the wrong
 * value in all fields around the lists. An item says in its title whether it must be kept: one is dropped only when it
 * lacks what it cannot do without.
 *
 * @param {string} type
 */
function wrongFields(type) {
  const value = WRONG[type];
  const wrongItems = (/** @type {string} */ list) =>
    pathsIn(FULL[list]).map((path) => {
      const isKept = type === 'text' || !REQUIRED[list].includes(path);
      const wrong = item(list, `${list}-${path}`, `«${isKept ? 'Kept' : 'Dropped'} ${list} ${path}»`);
      const names = path.split('.');
      const last = /** @type {string} */ (names.pop());
      names.reduce((inner, name) => inner[name], wrong)[last] = value;
      return wrong;
    });
  /** @param {string} names */
  const all = (names) => Object.fromEntries(names.split(' ').map((name) => [name, value]));
  const feed = feedWith(wrongItems, {
    ...all('tagline language homeUrl contactUrl rights strings'),
    rolesIntro: all('title heading body'),
    collections: [value, { id: 'collection', title: 'Collection', resources: value }],
    newsletter: all('title intro success error unsubscribe previous'),
  });
  Object.assign(feed.guide, all('id navigationTitle'));
  return feed;
}

/**
 * Nothing but a version, a title, and wrong values.
 *
 * @param {unknown} value
 */
function nothingRight(value) {
  const names = Object.keys(goodFeed()).filter((name) => name !== 'version' && name !== 'title');
  return { version: 1, title: 'A publisher', ...Object.fromEntries(names.map((name) => [name, value])) };
}

/**
 * Items beside the good ones, with an odd text in all of their texts.
 *
 * @param {string} odd
 */
function oddTexts(odd) {
  const texts = {
    body: odd,
    description: odd,
    quote: odd,
    actions: [odd],
    topics: [odd],
    sections: [{ body: odd }],
  };
  return feedWith((list) => [{ ...item(list, `odd${odd}`, `«Kept ${list}» ${odd}`), ...texts }]);
}

/**
 * Items with these ids beside the good ones, referring to each other.
 *
 * @param {string[]} ids
 */
function itemsNamed(ids) {
  const references = { roles: ids, resources: ids, topics: ids };
  return feedWith((list) => ids.map((id) => ({ ...item(list, id, `«Kept ${list} ${id}»`), ...references })));
}

/** @param {string[]} roles Whom they are for. */
function manyResources(roles) {
  const resources = [...Array(10_000).keys()].map((n) => ({
    ...item('resources', `r${n}`, `«Kept resources ${n}»`),
    roles,
  }));
  return feedWith((list) => (list === 'resources' ? resources : []));
}

/** Keys that reach an object's prototype where they are copied carelessly. */
function prototypeKeys() {
  const polluting = { polluted: true };
  return JSON.stringify({
    ...goodFeed({ strings: { ['__proto__']: 'polluted', constructor: 'polluted' } }),
    ['__proto__']: polluting,
    constructor: { prototype: polluting },
  });
}

/** A list in a list in a list. */
const nested = '['.repeat(100_000) + ']'.repeat(100_000);

/**
 * Every feed by the name of its answer: data, or JSON that `JSON.stringify` cannot make.
 *
 * @type {Record<string, unknown>}
 */
export const feeds = {
  good: goodFeed(),
  'no-version': goodFeed({ version: undefined }),
  'version-2': goodFeed({ version: 2 }),
  'version-text': goodFeed({ version: '1' }),
  'no-title': goodFeed({ title: undefined }),
  'title-number': goodFeed({ title: 7 }),
  'items-number': { version: 'https://jsonfeed.org/version/1.1', title: 'A publisher', items: 7 },
  'resources-object': goodFeed({ resources: { first: goodFeed().resources[0] } }),
  'roles-text': goodFeed({ roles: 'all' }),
  'wrong-types': { ...wrongTypes(), newsletter: 'none' },
  'wrong-sections': { ...wrongTypes(), newsletter: {} },
  ...Object.fromEntries(Object.keys(WRONG).map((type) => [`wrong-fields-${type}`, wrongFields(type)])),
  ...Object.fromEntries(Object.entries(WRONG).map(([type, value]) => [`wrong-${type}`, nothingRight(value)])),
  'many-items': manyResources([]),
  'many-for-a-role': manyResources(['supporters']),
  'same-ids': feedWith((list) => [
    item(list, list === 'roles' ? 'supporters' : 'first', `«Dropped ${list} first»`),
    item(list, 'twin', `«Kept ${list} twin»`),
    item(list, 'twin', `«Dropped ${list} twin»`),
  ]),
  surrogates: oddTexts('\ud83d \udc4d \udc4d\ud83d'),
  bidi: oddTexts('\u202e\u2066\u202a\u2067right to left'),
  nul: oddTexts('\0 NUL \u0008 \u001b[31m \ufffe'),
  'long-words': oddTexts('Donaudampfschifffahrt'.repeat(25)),
  'prototype-ids': itemsNamed(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '0']),
  'prototype-keys': prototypeKeys(),
  nested,
  'nested-unknown': `{"unknown": ${nested}, ${JSON.stringify(goodFeed()).slice(1)}`,
};

function wrongTypes() {
  return {
    version: 1,
    title: 'A publisher',
    roles: 'none',
    resources: 5,
    stories: [1, null],
    guide: { chapters: true },
  };
}
