import type { Status } from '../../src/widget/host.js';

/** What a visitor and a webmaster get of a server's answer. */
export interface Fault {
  /** What goes wrong, to complete “… when”. */
  readonly when: string;
  /** What the widgets come to, in the order of `feedTags`; one word for all of them. */
  readonly status: Status | readonly Status[];
  /** The codes that the error may have where all of the feed is lost; engines name some in their own way. */
  readonly codes?: readonly string[];
  /** What the one sentence to the webmaster says; without it nothing is said of a feed that is shown. */
  readonly says?: RegExp;
  /** How often the server is asked. Once, where no error of the network leaves that to the browser. */
  readonly asked?: number | undefined;
  /** How many items beside the good ones are shown. */
  readonly kept?: number;
  /** An error here, but shown where the browser itself takes the answer for a whole one. */
  readonly mayBeShown?: boolean;
  /** Takes its time, and is therefore tried at the same time as the others that do. */
  readonly isSlow?: boolean;
  /** The browser is to stop the server before the end. */
  readonly isStopped?: boolean;
}

type More = Partial<Omit<Fault, 'when' | 'status' | 'codes'>>;

/** The fallback stays in all widgets, and one error says why; `code` may be several, divided by bars. */
const error = (when: string, code: string, more?: More): Fault => ({
  when,
  status: 'error',
  codes: code.split('|'),
  asked: code.includes('network') ? undefined : 1,
  isSlow: /network|timeout/.test(code),
  ...more,
});
/** The good items are on the screen in all widgets. */
const ready = (when: string, more?: More): Fault => ({ when, status: 'ready', asked: 1, ...more });
/** The fallback stays in all widgets, and nobody is at fault. */
const empty = (when: string): Fault => ({ when, status: 'empty', asked: 1 });
/** Some widgets show the feed, and the others their fallback. */
const mixed = (when: string, status: readonly Status[], more?: More): Fault => ({
  when,
  status,
  asked: 1,
  ...more,
});

/** Asked for again, after a pause. */
const twice = { asked: 2, isSlow: true };
const dropped = { says: /is shown/ };
const isPage = { says: /web page/ };
const isNoJson = { says: /not valid JSON/ };
const isNoObject = { says: /not a JSON object/ };
const isNoVersion = { says: /"version" must be 1/ };

/** What happens with every answer of tools/wtr/fault-answers.mjs, by its name. */
export const faults: Record<string, Fault> = {
  // Connections.
  refused: error('nobody listens at the address', 'network'),
  reset: error('the server resets the connection', 'network'),
  'reset-once': ready('the server resets the connection, and answers when asked again', twice),
  closed: error('the server hangs up', 'network'),
  silence: error('the server never answers', 'timeout'),
  'silent-body': error('the server says that an answer follows, and none does', 'timeout'),
  stall: error('the server falls silent in the middle', 'timeout'),
  drip: error('the server sends a byte now and then, for ever', 'timeout'),
  'reset-midway': error('the server resets the connection in the middle', 'network'),
  'not-http': error('a mail server answers', 'network'),
  'half-a-head': error('the answer ends in its head', 'network|format'),
  'no-tls': error('the server knows no https', 'network'),
  'no-address': error('the address is none', 'network'),

  // Bodies that are not what the head says.
  'length-too-long': error('the answer is shorter than promised', 'network', { mayBeShown: true }),
  'length-too-short': error('the answer is longer than promised', 'network|format'),
  'cut-off': error('the answer is cut off', 'network|format'),
  'cut-off-chunk': error('the answer is cut off in a chunk', 'network|format'),
  'bad-chunk': error('the answer has a chunk of no size', 'network|format'),
  'bad-gzip': error('the answer is said to be compressed, and is not', 'network|format'),
  'cut-off-gzip': error('the compressed answer is cut off', 'network|format'),
  'gzip-bomb': error('a small answer unpacks to 50 megabytes', 'size'),
  'large-50': error('the answer has 50 megabytes', 'size', { isStopped: true }),
  'large-50-declared': error('the answer has 50 megabytes, and says so', 'size', { isStopped: true }),
  'large-7': ready('the answer has 7 megabytes'),

  // Heads.
  'no-cors': error('the server lets no other origin read', 'network', {
    says: /Access-Control-Allow-Origin/,
  }),
  'other-cors': error('the server lets only another partner read', 'network'),
  'redirect-loop': error('the server sends us round in circles', 'network'),
  'redirect-good': ready('the feed has moved'),
  'redirect-404': error('the feed has moved to where nothing is', 'status', { says: /404/ }),
  'redirect-login': error('the server sends us to its login page', 'format', isPage),
  'redirect-nowhere': error('the feed has moved, and nobody says where to', 'status', { says: /301/ }),
  'text-plain': ready('the feed is called plain text'),
  'text-html': ready('the feed is called a web page'),

  // Statuses.
  204: error('the server has no content', 'format|status'),
  304: error('the server says that nothing has changed', 'status'),
  401: error('the server asks for a password', 'status', { says: /401/ }),
  403: error('the server forbids it', 'status', { says: /403/ }),
  404: error('the server finds nothing', 'status', { says: /404/ }),
  410: error('the feed is gone for good', 'status', { says: /410/ }),
  429: error('the server is asked too often', 'status', twice),
  '429-for-a-second': ready('the server wants to be asked again in a second', twice),
  '429-for-an-hour': error('the server wants to be asked again in an hour', 'status', { says: /429/ }),
  '503-for-an-hour': error('the server is under repair for an hour', 'status', { says: /503/ }),
  '500-once': ready('the server fails once, and answers when asked again', twice),
  500: error('the server fails each time', 'status', { ...twice, says: /500/ }),
  502: error('the server behind the server fails', 'status', { ...twice, says: /502/ }),
  503: error('the server is under repair', 'status', { ...twice, says: /503/ }),
  '500-good': error('the server fails, with a good feed beside', 'status', twice),

  // Texts that are no JSON, or not quite.
  login: error('a login page comes instead', 'format', isPage),
  'login-json': error('a login page comes that is called JSON', 'format', isPage),
  bom: ready('a byte order mark precedes the feed'),
  'bom-alone': error('nothing follows a byte order mark', 'format', isNoJson),
  'utf-16': error('the feed is written in UTF-16', 'format'),
  'latin-1': ready('the feed is written in Latin-1'),
  jsonp: error('the feed is wrapped in a call', 'format', isNoJson),
  xssi: error('the feed stands behind a guard against scripts', 'format', isNoJson),
  nan: error('the feed has a number that is none', 'format', isNoJson),
  comments: error('the feed has a comment', 'format', isNoJson),
  'single-quotes': error('the feed has single quotes', 'format', isNoJson),
  'trailing-comma': error('the feed has a comma too many', 'format', isNoJson),
  truncated: error('the feed ends in the middle', 'format', isNoJson),
  twice: error('the feed comes twice', 'format', isNoJson),
  'raw-nul': error('the feed has a NUL byte', 'format', isNoJson),
  empty: error('the answer is empty', 'format', isNoJson),
  spaces: error('the answer is white space', 'format', isNoJson),
  null: error('the feed is null', 'format', isNoObject),
  text: error('the feed is a text', 'format', isNoObject),
  number: error('the feed is a number', 'format', isNoObject),
  true: error('the feed is true', 'format', isNoObject),
  'empty-list': empty('the feed is an empty list, as a blog without posts'),
  'list-of-numbers': error('the feed is a list of numbers', 'format'),
  'list-of-feeds': error('the feed is a list of feeds', 'format'),
  nested: error('the feed is 100,000 lists in each other', 'format'),

  // Feeds.
  good: ready('the feed is good'),
  'nested-unknown': ready('the feed has 100,000 lists in each other where nobody looks'),
  'no-version': error('the feed has no version', 'version', isNoVersion),
  'version-2': error('the feed is of another version', 'version', isNoVersion),
  'version-text': error('the version is a text', 'version', isNoVersion),
  'no-title': error('the feed has no title', 'format', { says: /"title"/ }),
  'title-number': error('the title is a number', 'format', { says: /"title"/ }),
  'items-number': mixed(
    'the items of a JSON Feed are a number',
    ['empty', 'error', 'error', 'empty'],
    dropped,
  ),
  'resources-object': mixed('the resources are no list', ['ready', 'error', 'ready', 'ready'], dropped),
  'roles-text': mixed('the roles are no list', ['error', 'ready', 'ready', 'ready'], dropped),
  'wrong-types': error('nothing in the feed can be used', 'format', { says: /nothing in it can be used/ }),
  'wrong-sections': mixed('nothing in the feed can be used but its newsletter', Array(4).fill('error'), {
    says: /(?=.*"roles)(?=.*"resources)(?=.*"stories\.0)(?=.*"guide)/,
  }),
  'wrong-absent': empty('the feed has only a title'),
  'wrong-null': empty('every section is null'),
  'wrong-true': error('every section is true', 'format'),
  'wrong-number': error('every section is a number', 'format'),
  'wrong-text': error('every section is a text', 'format'),
  'wrong-list': mixed('every section is an empty list', ['empty', 'empty', 'empty', 'error'], dropped),
  'wrong-object': mixed('every section is an empty object', Array(4).fill('error'), dropped),
  'wrong-fields-absent': ready('each field is missing once', { ...dropped, kept: 68 }),
  'wrong-fields-null': ready('each field is null once', { ...dropped, kept: 68 }),
  'wrong-fields-true': ready('each field is true once', { ...dropped, kept: 68 }),
  'wrong-fields-number': ready('each field is a number once', { ...dropped, kept: 68 }),
  // The four that are called "x" do not say that they were kept.
  'wrong-fields-text': ready('each field is a text once', { ...dropped, kept: 73 }),
  'wrong-fields-list': ready('each field is a list once', { ...dropped, kept: 68 }),
  'wrong-fields-object': ready('each field is an object once', { ...dropped, kept: 68 }),
  // As many as the page wants to see at first, less the two good ones.
  'many-items': ready('the feed has 10,000 resources', { kept: 98 }),
  'many-for-a-role': ready('the feed has 10,000 resources for one role', { kept: 98 }),
  'same-ids': ready('items share their ids', { ...dropped, kept: 4 }),
  surrogates: ready('texts have halves of characters', { kept: 4 }),
  bidi: ready('texts turn the direction of writing', { kept: 4 }),
  nul: ready('texts have control characters', { kept: 4 }),
  'long-words': ready('words have 500 characters', { kept: 4 }),
  'prototype-ids': ready('ids are names that every object has', { kept: 24 }),
  'prototype-keys': ready('keys lead to the prototype of all objects'),
};
