/**
 * Constructs that break, or break something, on partners' pages. Each message says what to write instead.
 */

/** @typedef {{ selector: string, message: string }} Ban */

/** @type {Ban[]} What old host scripts have replaced or extended. */
const BROKEN_BY_HOSTS = [
  {
    selector: 'MemberExpression[object.name="Array"][property.name="from"]',
    message: 'Old host scripts replace Array.from: spread, as in [...items].',
  },
  {
    selector: 'CallExpression[callee.property.name="entries"][arguments.length=0]',
    message:
      'Old host scripts break array.entries(): use forEach((item, index) => …), or iterate the Map itself.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^reduce(Right)?$/]',
    message: 'Old host scripts replace reduce, and theirs takes other arguments: use a loop.',
  },
  {
    selector: 'ForInStatement',
    message: 'Old host scripts extend Object.prototype, which for…in visits: use for…of with Object.keys().',
  },
  {
    selector: 'NewExpression:matches([callee.name="Event"], [callee.property.name="Event"])',
    message: 'Old host scripts replace Event: use new CustomEvent().',
  },
  {
    selector: 'CallExpression[callee.property.name="bind"][arguments.length>1]',
    message: 'Old host scripts replace bind, and theirs loses further arguments: use an arrow function.',
  },
  {
    selector: 'CallExpression[callee.property.name="remove"][arguments.length=0]',
    message:
      'Old host scripts replace element.remove(): use parentNode?.removeChild(element), or let Lit do it.',
  },
];

const NO_HTML_STRINGS = 'HTML from strings can run code: render a template, or rebuild it with rich-text/.';
const NO_CODE_STRINGS = 'Code from strings is blocked by strict policies: write a function.';

/** @type {Ban[]} What lets a feed run code, and what a strict Content-Security-Policy blocks. */
const UNSAFE = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: NO_HTML_STRINGS,
  },
  {
    selector: 'TaggedTemplateExpression TemplateElement[value.raw=/[.](inner|outer)HTML=/]',
    message: NO_HTML_STRINGS,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: NO_HTML_STRINGS,
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: NO_HTML_STRINGS,
  },
  { selector: 'Identifier[name="eval"]', message: NO_CODE_STRINGS },
  { selector: ':matches(NewExpression, CallExpression)[callee.name="Function"]', message: NO_CODE_STRINGS },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message: 'Strict policies block style= on the first render: use a class, or element.style.setProperty().',
  },
];

/** @type {Ban[]} What a quiet guest leaves alone. */
const NOT_OURS = [
  {
    selector: 'Identifier[name=/^(localStorage|sessionStorage|indexedDB|cookieStore)$/]',
    message: 'We store nothing on a visitor’s device: keep it in the state of the element.',
  },
  {
    selector: 'MemberExpression[property.name="cookie"]',
    message: 'We neither read nor write cookies: keep it in the state of the element.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/\\d(rem|[sld]?vw)\\b/]',
    message:
      'The size of the host’s root and window says nothing about our place: use em, % or container units.',
  },
];

/** @type {Ban} */
const CURRENT_SCRIPT = {
  selector: 'MemberExpression[property.name="currentScript"]',
  message: 'It is null in a module, and later: only page/ may look at it, with another way beside it.',
};

/**
 * The bans, as options of ESLint's `no-restricted-syntax`.
 *
 * @param {{ currentScript?: boolean }} [allowed]
 */
export function bannedSyntax({ currentScript = false } = {}) {
  return [...BROKEN_BY_HOSTS, ...UNSAFE, ...NOT_OURS, ...(currentScript ? [] : [CURRENT_SCRIPT])];
}
