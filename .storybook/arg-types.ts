import type { ArgTypes, InputType } from 'storybook/internal/types';
import { choicesOf, elements, type AttributeFacts } from './manifest.js';

/** The name of the argument for what stands inside a tag: the default slot has none of its own. */
export const slotArg = 'content';

/** Rows of Storybook's tables, and controls, for all that an element offers. */
export function argTypesOf(tag: string): ArgTypes {
  const facts = elements.get(tag);
  if (!facts) return {};
  const { attributes = [], members = [], events = [], slots = [], cssProperties = [], cssParts = [] } = facts;
  const rows: (InputType & { name: string })[] = [
    ...attributes.map((one) => ({ ...row('attributes', one), ...controlOf(one) })),
    ...members
      .filter(({ kind, attribute, static: isStatic }) => kind === 'field' && !attribute && !isStatic)
      .map((one) => ({ ...row('properties', one), control: { type: 'object' as const } })),
    ...slots.map((one) => ({
      ...row('slots', one),
      name: one.name || slotArg,
      control: { type: 'text' as const },
    })),
    ...cssProperties.map((one) => ({
      ...row('css custom properties', one),
      control: { type: isColor(one.default) ? ('color' as const) : ('text' as const) },
    })),
    ...events.map((one) => ({ ...row('events', one), control: false as const })),
    ...cssParts.map((one) => ({
      ...row('css parts', one),
      name: `::part(${one.name})`,
      control: false as const,
    })),
    ...(facts.cssStates ?? []).map((one) => ({
      ...row('css states', one),
      name: `:state(${one.name})`,
      control: false as const,
    })),
    ...members
      .filter(({ kind }) => kind === 'method')
      .map((one) => ({ ...row('methods', one), name: `${one.name}()`, control: false as const })),
  ];
  return Object.fromEntries(rows.map((one) => [one.name, one]));
}

interface Row {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

function row(category: string, { name, description = '', type, default: value }: Row) {
  const [, written] = /Default: (.*?)\.$/.exec(description) ?? [];
  const summary = value ?? written?.replaceAll('`', '');
  return {
    name,
    description,
    table: {
      category,
      ...(type && { type: { summary: type.text.replace(' | undefined', '') } }),
      ...(summary && { defaultValue: { summary } }),
    },
  };
}

function controlOf(attribute: AttributeFacts): InputType {
  if (attribute.reflects) return { control: false };
  const options = choicesOf(attribute);
  if (attribute.type?.text.startsWith('boolean')) return { control: { type: 'boolean' } };
  if (attribute.type?.text.startsWith('number')) return { control: { type: 'number' } };
  return options.length ? { control: { type: 'select' }, options } : { control: { type: 'text' } };
}

function isColor(value = ''): boolean {
  return value !== 'inherit' && CSS.supports('color', value);
}
