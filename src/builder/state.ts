import { widgets, type WidgetFacts, type WidgetName } from '../embed/widgets.js';
import { isTarget, type TargetName } from './targets.js';

/** What an editor has chosen: all that a code depends on. */
export interface State {
  /** Where it goes. Default: not chosen yet. */
  readonly target?: TargetName;
  readonly widget: WidgetName;
  /** Attributes that are not at their default; `true` is a switch that is on. */
  readonly attributes: Readonly<Record<string, string | true>>;
  /** The address of the publisher, under which the script is. */
  readonly host: string;
  /** Words of the link inside. Default: the widget's title. */
  readonly words?: string;
  /** Height of a frame, in CSS pixels. Default: the widget's. */
  readonly height?: string;
  /** Whether to stay with this version. */
  readonly isPinned: boolean;
}

/** What is chosen when the builder opens. */
export function freshState(host: string): State {
  return { widget: 'role-tabs', attributes: {}, host, isPinned: false };
}

/** A choice as the fragment of an address, without what is as at the start. Empty where all is. */
export function writeHash(state: State, ownHost: string): string {
  const { target, widget, attributes, host, words, height, isPinned } = state;
  const all: readonly (readonly [string, string | undefined])[] = [
    ['target', target],
    ['widget', widget === freshState(ownHost).widget ? undefined : widget],
    ['host', host === ownHost ? undefined : host],
    ['words', words],
    ['height', height],
    ['pinned', isPinned ? '' : undefined],
    ...Object.keys(attributes).map((name) => [name, attribute(attributes[name]!)] as const),
  ];
  const written = new URLSearchParams();
  for (const [name, value] of all) if (value !== undefined) written.set(name, value);
  return `${written}` && `#${written}`;
}

/** Reads what `writeHash` has written. What it does not know, it leaves out. */
export function readHash(hash: string, ownHost: string): State {
  const read = new URLSearchParams(hash.replace(/^#/, ''));
  const target = read.get('target');
  const name = read.get('widget') ?? '';
  const widget = isWidget(name) ? name : freshState(ownHost).widget;
  return {
    target: isTarget(target) ? target : undefined,
    widget,
    attributes: knownAttributes(widget, [...read]).attributes,
    host: read.get('host') ?? ownHost,
    words: read.get('words') ?? undefined,
    height: read.get('height') ?? undefined,
    isPinned: read.has('pinned'),
  };
}

/** Those attributes that a widget has, a switch as `true`; and the names of the others. */
export function knownAttributes(
  widget: WidgetName,
  written: readonly (readonly [name: string, value: string])[],
): { readonly attributes: Record<string, string | true>; readonly others: readonly string[] } {
  const facts: WidgetFacts = widgets[widget];
  const isKnown = (name: string) => Object.hasOwn(facts.attributes, name);
  const attributes = written.flatMap(([name, value]) => {
    if (!isKnown(name) || value === 'false') return [];
    return [[name, facts.attributes[name] === false ? true : value] as const];
  });
  return {
    attributes: Object.fromEntries(attributes),
    others: written.flatMap(([name]) => (isKnown(name) ? [] : name)),
  };
}

/** A choice with another widget: its attributes stay where that has them too. */
export function withWidget(state: State, widget: WidgetName): State {
  const written = Object.keys(state.attributes).map(
    (name) => [name, attribute(state.attributes[name]!)] as const,
  );
  return { ...state, widget, attributes: knownAttributes(widget, written).attributes };
}

/** Whether there is a widget of that name. */
export function isWidget(name: string): name is WidgetName {
  return Object.hasOwn(widgets, name);
}

function attribute(value: string | true): string {
  return value === true ? '' : value;
}
