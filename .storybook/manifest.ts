/** What `custom-elements.json` says of our elements: the one source of controls, tables and switches. */
import manifest from '../dist/custom-elements.json';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

/** An attribute, with the property that it belongs to. */
export interface AttributeFacts extends Described {
  readonly fieldName: string;
  /** Written by the element. */
  readonly reflects?: boolean;
}

interface MemberFacts extends Described {
  readonly kind: string;
  readonly attribute?: string;
  readonly static?: boolean;
}

/** All that the manifest says of an element. */
export interface ElementFacts {
  readonly tagName: string;
  readonly summary?: string;
  readonly attributes?: readonly AttributeFacts[];
  readonly members?: readonly MemberFacts[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

const { modules } = manifest as unknown as { modules: { declarations?: Partial<ElementFacts>[] }[] };

/** Our elements by their tags. */
export const elements: ReadonlyMap<string, ElementFacts> = new Map(
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap((facts) => (facts.tagName ? [[facts.tagName, facts as ElementFacts]] : [])),
);

/** The tags of what shows something: all but the provider. */
export const widgetTags = [...elements.keys()].filter((tag) => tag !== 'peer-feed');

/** The names of all events. */
export const eventNames = [
  ...new Set([...elements.values()].flatMap(({ events = [] }) => events.map(({ name }) => name))),
];

/** Attributes of the widgets that the toolbar can set on all of them. */
const lookNames = ['theme', 'density'];

/**
 * The words to choose from in an attribute: those of its type, else those that its description sets as code. One word
 * alone is no choice, it stands beside other texts, as `all` does in `audience`; save in what is about looks.
 */
export function choicesOf({ name, type, description = '' }: AttributeFacts): string[] {
  const typed = [...(type?.text ?? '').matchAll(/'([a-z-]+)'/g)];
  const described = /^(string|number)/.test(type?.text ?? '') ? description.matchAll(/`([a-z]+)`/g) : [];
  const words = [...new Set([...typed, ...described].map(([, word]) => word!))];
  return words.length > 1 || lookNames.includes(name) ? words : [];
}

/** The words to choose from in an attribute of any widget; none where no widget has it. */
export function choicesOfAny(name: string): string[] {
  const all = [...elements.values()].flatMap(({ attributes = [] }) => attributes);
  return [...new Set(all.filter((attribute) => attribute.name === name).flatMap(choicesOf))];
}

/** Those of them that there are. */
export const looks = lookNames.filter((name) => choicesOfAny(name).length);
