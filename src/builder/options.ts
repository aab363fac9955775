/**
 * What can be chosen for each widget, read from `custom-elements.json`. The build runs this module and keeps what it
 * exports.
 */
import { choicesOf, elements, type AttributeFacts } from '../../.storybook/manifest.js';
import { widgets } from '../embed/widgets.js';
import { addressAttributes } from '../page/placement.js';
import { translations } from '../widget/words/translations.js';

/** A field of the form. */
export interface Option {
  /** Of the attribute. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'choice' | 'switch' | 'number' | 'address' | 'text';
  /** What it does, in words; code stands between backticks. */
  readonly help: string;
  /** What happens where nothing is chosen. */
  readonly standard: string;
  readonly choices: readonly string[];
  /** What an empty value means, where that is something. */
  readonly empty?: string;
  readonly group: 'main' | 'look' | 'more';
}

/** Subtags of the languages that widgets speak. */
export const languages: readonly string[] = ['en', ...Object.keys(translations)];

/** What most editors ask for, in this order. */
const main = [
  ...['feed', 'action', 'heading', 'layout', 'kind', 'topic', 'collection', 'limit'],
  ...['searchable', 'filterable', 'roles', 'chapter', 'controls', 'provider', 'list'],
];

const look = ['color-scheme', 'theme', 'density'];

const empties: Readonly<Record<string, string>> = {
  heading: 'No heading',
  'name-field': 'Ask for a name, in the field that the service has for it',
};

const lang: Option = {
  name: 'lang',
  label: 'Language',
  kind: 'choice',
  help: 'Language of the buttons and labels; also fills in `{lang}` in the feed’s address.',
  standard: 'that of the page',
  choices: languages,
  group: 'more',
};

/** The fields of each widget: those of the group `main` first, in their order. */
export const options: Readonly<Record<string, readonly Option[]>> = Object.fromEntries(
  Object.keys(widgets).map((widget) => {
    const { attributes = [] } = elements.get(`peer-${widget}`)!;
    const fields = attributes.filter(({ name }) => name !== 'status').map(optionOf);
    const place = ({ name }: Option) => main.indexOf(name) + 1 || main.length + 1;
    return [widget, [...fields, lang].sort((one, other) => place(one) - place(other))];
  }),
);

/** What each widget is, in a few words. */
export const summaries: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.keys(widgets).map((widget) => [widget, elements.get(`peer-${widget}`)!.summary]),
);

function optionOf(facts: AttributeFacts): Option {
  const { name, type, description = '' } = facts;
  const [, help, standard] = /^(.*?) Default: (.*)\.$/s.exec(description) ?? ['', description, 'none'];
  const choices = choicesOf(facts);
  const words = name.replaceAll('-', ' ');
  return {
    name,
    label: words[0]!.toUpperCase() + words.slice(1),
    kind: kindOf(name, type?.text ?? '', choices),
    help: help!,
    standard: standard!.replaceAll('`', ''),
    choices,
    empty: empties[name],
    group: main.includes(name) ? 'main' : look.includes(name) ? 'look' : 'more',
  };
}

function kindOf(name: string, type: string, choices: readonly string[]): Option['kind'] {
  if (choices.length) return 'choice';
  if (type === 'boolean') return 'switch';
  if (type === 'number') return 'number';
  return addressAttributes.includes(name) ? 'address' : 'text';
}
