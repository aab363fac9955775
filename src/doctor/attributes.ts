import { nearest } from '../suggestion.js';
import { didYouMean, type Finding } from './finding.js';
import { isMangled } from './markup.js';
import { describe, tags, type Page, type Placement } from './page.js';
import { isSecret } from './signup.js';
import { vocabulary, type Expected } from './vocabulary.js';

/** Attributes that any element may have, and those of frameworks. */
const global =
  /^(accesskey|autofocus|class|contenteditable|defer-hydration|dir|draggable|exportparts|hidden|id|inert|is|item\w+|lang|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|(aria|data|v|x|ng|wire|xml)-?.*|on[a-z]+|.*[^a-z-].*)$/;

/** What a page may have for its own ends in names that begin like ours. */
const ownTags = ['peer-doctor', 'peer-quick-exit'];

/** Tags that nobody knows. */
export function tagFindings({ document }: Page): Finding[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { localName } = element;
    if (!/^peers?[-_.]/.test(localName) || tags.includes(localName) || ownTags.includes(localName)) return [];
    const meant = nearest(localName, [...tags, ...ownTags]);
    return [
      {
        code: 'tag-unknown',
        severity: 'error',
        where: describe(element),
        problem: `There is no widget <${localName}>${didYouMean(meant)}`,
        fix: 'Write the tag as in the list of widgets, at its beginning and at its end.',
        line: meant && `<${meant}></${meant}>`,
        element,
      } as const,
    ];
  });
}

/** Attributes that nobody knows or that mean nothing, of tags, placeholders and links. */
export function attributeFindings({ placements }: Page): Finding[] {
  return placements.flatMap((placement) => {
    const known = vocabulary[placement.tag];
    // What is mangled has names that nobody wrote.
    if (!known || isMangled(placement)) return [];
    return [...placement.attributes].flatMap(([name, value]) => judge(placement, known, name, value) ?? []);
  });
}

function judge(
  placement: Placement,
  known: Readonly<Record<string, Expected>>,
  name: string,
  value: string,
): Finding | undefined {
  const { element, kind, tag } = placement;
  const written = kind === 'placeholder' ? `data-${name}` : name;
  const at = { where: describe(element), element } as const;
  if (isSecret(name)) {
    return {
      ...at,
      code: 'secret',
      severity: 'error',
      problem: `"${written}" looks like a secret. Whatever stands in a page can be read by everybody.`,
      fix: 'Remove it, and have the secret replaced by a new one where it came from. The widgets need none.',
    };
  }
  const expected = known[name];
  if (expected) return judgeValue(placement, written, expected, name, value);
  if (kind === 'tag' && name.startsWith('data-')) {
    const plain = name.slice('data-'.length);
    if (!known[plain] || placement.attributes.has(plain)) return undefined;
    return {
      ...at,
      code: 'attribute-data',
      severity: 'warning',
      problem: `On the tag itself, "${name}" means nothing: data- is for placeholders.`,
      fix: 'Write it without data-.',
      line: `${plain}="${value}"`,
    };
  }
  const meant = nearest(name, Object.keys(known));
  // Placeholders and links may carry what is meant for others.
  if (name === 'lang' || (kind === 'tag' ? global.test(name) : !meant)) return undefined;
  return {
    ...at,
    code: kind === 'link' ? 'parameter-unknown' : 'attribute-unknown',
    severity: 'warning',
    problem: `<${tag}> knows no "${name}"${didYouMean(meant)}`,
    fix: meant ? 'Write it like this.' : 'Remove it, or look its name up in the list of attributes.',
    line: meant && writtenAs(kind, meant, value),
  };
}

function judgeValue(
  { element, kind, tag }: Placement,
  written: string,
  expected: Expected,
  name: string,
  value: string,
): Finding | undefined {
  // In placeholders and links, "false" is as if it was not there.
  if (value === 'false' && kind !== 'tag') return undefined;
  const at = { where: describe(element), element } as const;
  if (expected.type === 'switch') {
    if (kind !== 'tag' || value !== 'false') return undefined;
    return {
      ...at,
      code: 'attribute-false',
      severity: 'warning',
      problem: `${written}="false" switches it on: what counts is that the attribute is there.`,
      fix: `Remove ${written} from the tag.`,
    };
  }
  const problem = wrongValue(expected, name, value);
  if (!problem) return undefined;
  const meant = nearest(value.toLowerCase(), expected.values ?? []);
  return {
    ...at,
    code: 'attribute-value',
    severity: 'warning',
    problem: `${written}="${value}" means nothing to <${tag}>${meant ? didYouMean(meant) : `: ${problem}.`}`,
    fix: meant ? 'Write it like this.' : 'Correct it; without it the widget does what it does by default.',
    line: meant && writtenAs(kind, name, meant),
  };
}

/** What a value must be, if it is not. */
function wrongValue({ type, values }: Expected, name: string, value: string): string | undefined {
  if (values) return values.includes(value.trim()) ? undefined : `it must be one of ${values.join(', ')}`;
  if (type !== 'number') return undefined;
  const number = Number(value);
  if (!value.trim() || !(number >= 0)) return 'it must be a number';
  return name === 'heading-level' && !/^[2-6]$/.test(value.trim())
    ? 'it must be a number from 2 to 6'
    : undefined;
}

/** An attribute as the webmaster writes it, or a parameter of a link's address. */
function writtenAs(kind: Placement['kind'], name: string, value: string): string {
  if (kind === 'link') return `${name}=${encodeURIComponent(value)}`;
  return `${kind === 'placeholder' ? 'data-' : ''}${name}${value && `="${value}"`}`;
}
