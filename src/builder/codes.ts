import { embedCode, type EmbedConfiguration } from '../embed/embed-code.js';
import { addressAttributes, originsOf } from '../page/placement.js';
import { release } from './release.js';
import type { State } from './state.js';
import { targetOf, type Target } from './targets.js';

/** What is handed out for a choice. */
export interface Codes {
  /** What is pasted where the widget should be. */
  readonly code: string;
  /** The same as HTML for the clipboard, where the editor makes a link of that. */
  readonly html?: string;
  /** What the webmaster adds to the site, where that is a script. */
  readonly script?: string;
}

/**
 * The codes for a choice.
 *
 * @throws {RangeError} With one sentence, where an address is none.
 */
export function codesFor(state: State, target: Target): Codes {
  const configuration = configurationOf(state);
  return {
    code: embedCode(configuration, target.placement),
    html: target.isRich ? embedCode(configuration, 'link') : undefined,
    script: target.webmaster?.does === 'script' ? embedCode(configuration, 'script') : undefined,
  };
}

/** What `embedCode` takes, for a choice. */
export function configurationOf(state: State): EmbedConfiguration {
  const { widget, attributes, host, words, height, isPinned } = state;
  return {
    widget,
    attributes,
    host,
    fallback: words,
    frame: { height: height === undefined ? undefined : Number(height) },
    version: isPinned
      ? {
          version: release.version,
          integrity: release.files['peer-widgets.js']!,
          extrasIntegrity: release.files['peer-extras.js'],
        }
      : undefined,
  };
}

/**
 * What an editor should know before using a code, in sentences.
 *
 * @param ownHost The publisher that the builder belongs to: an address of the builder may name anybody's.
 */
export function warningsFor({ attributes, host, target }: State, ownHost: string): string[] {
  const placement = target && targetOf(target).placement;
  const named = addressAttributes.flatMap((name) => `${attributes[name] ?? ''}`.split(/\s+/).filter(Boolean));
  const relative = named.filter((address) => !/^https?:\/\/./i.test(address));
  const origins = [...new Set(originsOf(named.join(' '), host))];
  const foreign = named.length ? origins.filter((origin) => origin !== originsOf(host, host)[0]) : [];
  const isFramed = placement === 'iframe' || placement === 'address';
  return [
    ...(host === ownHost
      ? []
      : [`This code takes its script from ${host}, not from here: use it only if you know whose that is.`]),
    ...relative.map(
      (address) => `“${address}” has no host: write the whole address, beginning with https://.`,
    ),
    ...(isFramed && !relative.length
      ? foreign.map(
          (origin) => `The page in the frame shows nothing from ${origin}, unless its publisher allows that.`,
        )
      : []),
  ];
}

/** Whether there is a script tag in the codes, so that it can stay with a version. */
export function hasScript({ placement, webmaster }: Target): boolean {
  return placement === 'tag' || webmaster?.does === 'script';
}

/** The parts of a code of the placement `tag`, for a system with a form for them. */
export function formParts(code: string, feed: string): readonly (readonly [label: string, value: string])[] {
  const { body, head } = new DOMParser().parseFromString(code, 'text/html');
  const tag = body.firstElementChild!;
  const named = tag.getAttributeNames();
  // The form makes a script tag of its own, which names no feed.
  const all = named.includes('feed') ? named : ['feed', ...named];
  return [
    ['Server URL', head.querySelector('script')!.src],
    ['Tag name', tag.localName],
    ...all.map((name) => [`Attribute ${name}`, tag.getAttribute(name) ?? feed] as const),
  ];
}
