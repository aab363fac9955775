import type { LitElement } from 'lit';
import * as elements from '../elements.js';
import { kinds } from '../feed/kinds.js';
import { presets } from '../newsletter-signup/presets.js';

/** What may stand in an attribute: any text, a number, nothing (it is a switch), or one of some words. */
export interface Expected {
  readonly type: 'text' | 'number' | 'switch';
  readonly values?: readonly string[];
}

/** Attributes of which only these values mean something; a test compares them with the manifest. */
const choices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'peer-role-tabs': { activation: ['auto', 'manual'], layout: ['auto', 'tabs', 'accordion'] },
  'peer-resource-cards': { kind: kinds, layout: ['grid', 'list'], sort: ['feed', 'title', 'newest'] },
  'peer-story-carousel': { controls: ['buttons', 'tabs'] },
  'peer-newsletter-signup': { encoding: ['form', 'json', 'navigate'], provider: Object.keys(presets) },
};

/** What only our style sheets and the second script read. */
function unobserved(tag: string): Record<string, Expected> {
  const words = (...values: string[]): Expected => ({ type: 'text', values });
  return {
    'color-scheme': words('auto', 'light', 'dark'),
    density: words('comfortable', 'compact'),
    theme: words('sea', 'sand', 'ink', 'inherit'),
    ...(/tabs|guide/.test(tag) && { 'deep-link': words('off', 'replace', 'push') }),
  };
}

/**
 * The attributes of every tag, as the classes declare them. The build runs this module and keeps what it
 * exports: the
 * doctor itself brings neither the widgets nor Lit.
 */
export const vocabulary: Readonly<Record<string, Readonly<Record<string, Expected>>>> = Object.fromEntries(
  Object.keys(elements).map((name) => {
    const tag = `peer${name.replace(/^Peer/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const { elementProperties } = declared(elements[name as keyof typeof elements]);
    const attributes = [...elementProperties].flatMap(([property, { attribute = true, type }]) => {
      if (!attribute) return [];
      const own = attribute === true ? String(property).toLowerCase() : attribute;
      const values = choices[tag]?.[own];
      const expected = type === Number ? 'number' : type === Boolean ? 'switch' : 'text';
      return [[own, { type: expected, ...(values && { values }) }] as const];
    });
    return [tag, { ...Object.fromEntries(attributes), ...(tag !== 'peer-feed' && unobserved(tag)) }];
  }),
);

/** The class, once Lit has read its declarations. */
function declared(element: typeof LitElement): typeof LitElement {
  return element.observedAttributes && element;
}
