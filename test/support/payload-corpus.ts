/**
 * Texts that mean harm, made by combination: every family crosses what attacks are made of. `fired()` stands for the
 * code that must not run, `canary` for the address that must not be asked.
 */
export const canary = '/test/fixtures/seed-feed.json?canary';

/** An image that fails without asking any server. */
const img = '<img src=data:, onerror=fired()>';

const cross = <A, B>(left: readonly A[], right: readonly B[], join: (a: A, b: B, n: number) => string) =>
  left.flatMap((a, row) => right.map((b, column) => join(a, b, row * right.length + column)));

const words = (text: string) => text.split(' ');

/** Addresses that no page should follow, each written as parsers of URLs still read it. */
const addresses = [
  'javascript:fired()',
  'javascript://a.example/%0Afired()',
  'data:text/html,<script>parent.fired()</script>',
  'data:image/svg+xml,<svg onload=fired()>',
  'vbscript:fired()',
  'livescript:fired()',
  'blob:https://a.example/0-1',
  'filesystem:https://a.example/temporary/a',
  'file:///etc/passwd',
  'view-source:https://a.example/',
  'about:srcdoc',
  'intent://a.example/#Intent;scheme=https;end',
];
const disguises: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => address.replace(/^[^:]+/, (scheme) => scheme.toUpperCase()),
  (address) => `  ${address}  `,
  (address) => `\u0001\u001F${address}`,
  (address) => `\0${address}`,
  (address) => `${address.slice(0, 3)}\t${address.slice(3)}`,
  (address) => `${address.slice(0, 2)}\r\n${address.slice(2)}`,
  (address) => address.replace(':', '\n:'),
];

/** Well-formed addresses of a good scheme that try to leave the attribute they will stand in. */
const breakouts = cross(
  words(
    'https://a.example/ https://youtu.be/ https://vimeo.com/ https://a.example/a.mp4?a= mailto: tel: ?a= #',
  ),
  [
    `"><script>fired()</script>`,
    `'onerror='fired()`,
    '" onclick="fired()" a="',
    '`onload=fired()',
    '\u202Egpj.exe',
  ],
  (address, end) => address + end,
);

const entity: readonly ((address: string) => string)[] = [
  (address) => address.replace('a', '&#97;'),
  (address) => address.replace('j', '&#x0006A;'),
  (address) => address.replace(':', '&colon;'),
  (address) => address.replace('v', '&Tab;v'),
  (address) => address.replace('s', '&NewLine;s'),
  (address) => `&#1;&nbsp;${address}`.replace('&nbsp;', ' '),
];
const addressAttributes: readonly ((address: string) => string)[] = [
  (address) => `<a href="${address}">a</a>`,
  (address) => `<a href=${address}>a</a>`,
  (address) => `<A HREF='${address}' TARGET=_top>a</A>`,
  (address) => `<a xlink:href="${address}" href2="${address}">a<img></a>`,
  (address) => `<svg><a xlink:href="${address}" href="${address}"><text>a</text></a></svg>`,
  (address) => `<math><mi href="${address}">a</mi></math>`,
  (address) => `<map><area href="${address}"></map>`,
  (address) => `<form action="${address}"><button>a</button></form>`,
  (address) => `<button formaction="${address}">a</button>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<blockquote cite="${address}">a</blockquote>`,
];

const handlers = words('onerror onload onclick onfocus ontoggle onanimationstart');
const carriers = words('img svg video input details p a li table math blockquote x-peer');
/** The same attribute, as browsers also read it. */
const spellings: readonly ((tag: string, handler: string) => string)[] = [
  (tag, handler) => `<${tag} ${handler}=fired()>a`,
  (tag, handler) => `<${tag}/src=data:,/${handler}="fired()">a</${tag}>`,
  (tag, handler) => `<${tag.toUpperCase()}\n${handler.toUpperCase()}\t=\f'fired()' SRC=data:,>a`,
  (tag, handler) => `<${tag} autofocus tabindex=0 open ${handler}=fi&#114;ed&lpar;)>a</${tag}`,
  (tag, handler) => `<${tag} a='>' ${handler}=fired() ${handler}=1>a</${tag} b>`,
];

const openings = words(
  'svg math math><mtext math><mtext><table><mglyph svg><foreignObject svg><desc table select noscript template ' +
    'noembed noframes title textarea xmp style iframe form><math><mtext></form><form><mglyph svg></p math><annotation-xml',
);
/** What changes its meaning when the tree is written as HTML and read again. */
const mutants: readonly ((tag: string) => string)[] = [
  (tag) => `<${tag}><style><a title="</style>${img}">`,
  (tag) => `<${tag}><p title="</${/^[\w-]+/.exec(tag)![0]}>${img}">`,
  (tag) => `<${tag}><style><!--</style>${img}--></style>`,
  (tag) => `<${tag}><![CDATA[</${/^[\w-]+/.exec(tag)![0]}>${img}]]>`,
  (tag) => `<${tag}><a><b><table><a>${img}`,
];

const clobbered = words(
  'attributes childNodes firstChild localName nodeType nodeName parentNode getAttribute ownerDocument body documentElement clobbered',
);
const clobberers: readonly ((name: string) => string)[] = [
  (name) => `<form><input name=${name}>${img}<p onclick=fired()>a</p></form>`,
  (name) => `<form id=${name} name=${name}><output name=${name}>${img}</form>`,
  (name) =>
    `<img name=${name} id=${name}><a id=${name}></a><a id=${name} name=a href=javascript:fired()>a</a>`,
];

const hidings: readonly ((html: string) => string)[] = [
  (html) => `<!-->${html}-->`,
  (html) => `<!--->${html}-->`,
  (html) => `<!-- --!>${html}-->`,
  (html) => `<!--<!-- -->${html}-->`,
  (html) => `<![CDATA[>${html}]]>`,
  (html) => `<?xml version="1.0"?>${html}<?a >${html}?>`,
  (html) => `<?xml-stylesheet href="${canary}"?>${html}`,
  (html) => `<!DOCTYPE a [<!ENTITY b "${html}">]>&b;`,
  (html) => `<!a>${html}</!a>`,
  (html) => `</ a>${html}</a/>`,
  (html) => `<%${html}%>`,
  (html) => `<a href="https://a.example/${html}">a</a>`,
  (html) => `<p title='"${html}' lang='"${html}' dir="'${html}">a</p>`,
  (html) => `\uFEFF\0<\0p>${html}`,
  (html) => `\u202E${html}\u2066<p dir=rtl>\u202D${html}\u2069</p>`,
  (html) => `\uD800${html}\uDFFF`,
  (html) => `{{constructor.constructor('fired()')()}}\${fired()}<!--lit$${html}-->?lit$1$`,
];
const hidden = [
  img,
  '<script>fired()</script>',
  '<svg/onload=fired()>',
  `<img src=${canary}>`,
  `<p style="background:url(${canary})">a`,
];

const fetches = [
  ...cross(
    words('img audio video embed iframe input'),
    words('src srcset poster data background'),
    (tag, attribute) => `<${tag} type=image ${attribute}="${canary}" autoplay preload=auto>`,
  ),
  ...words('stylesheet preload prefetch icon manifest modulepreload').map(
    (rel) => `<link rel=${rel} as=image href="${canary}">`,
  ),
  `<style>@import "${canary}"; * { background: url(${canary}) }</style>`,
  `<svg><image href="${canary}"/><use href="${canary}#a"/><feImage href="${canary}"/></svg>`,
  `<meta http-equiv=refresh content="0;url=${canary}"><base href="https://a.example/">`,
  `<peer-feed src="${canary}"><peer-role-tabs feed="${canary}"></peer-role-tabs></peer-feed>`,
  `<p style="list-style:url(${canary})" part=base class=rich slot=a is=x-peer>a</p>`,
];

const unfinished = words(
  '< <a <a/ <a\thref= <a\thref="javascript:fired() <p\tonclick=fired() </ </p <!-- <!-- <! <? <script',
)
  .map((start) => start.replace('\t', ' '))
  .flatMap((start) => [start, `${start}${img}`, `<<${start}>${img}`, `${img}${start}`]);

const depths = [
  '<b>',
  '<div>',
  '<svg>',
  '<math><mtext>',
  '<table><tr><td>',
  '<ul><li>',
  '<a href=javascript:fired()>',
  '<font a><p>',
  '<template>',
  '<blockquote onclick=fired()>',
];
const nested = cross(depths, [50, 200], (start, times) => start.repeat(times) + img);

/** All payloads, by what they have in common. */
export const corpus: Readonly<Record<string, readonly string[]>> = {
  'addresses of a bad scheme': cross(addresses, disguises, (address, disguise) => disguise(address)),
  'addresses that leave their attribute': breakouts,
  'encoded addresses in attributes': cross(addressAttributes, entity, (place, encode) =>
    place(encode('javascript:fired()')),
  ),
  'event handlers': cross(carriers, handlers, (tag, handler, n) => spellings[n % 5]!(tag, handler)),
  'markup that mutates': cross(openings, mutants, (tag, mutant) => mutant(tag)),
  'names that shadow the DOM': cross(clobbered, clobberers, (name, clobber) => clobber(name)),
  'comments, instructions and odd characters': cross(hidings, hidden, (hide, html) => hide(html)),
  'requests to another server': fetches,
  'unfinished tags': unfinished,
  'deep nesting': nested,
};
