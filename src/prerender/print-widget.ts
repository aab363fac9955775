import { createHash } from 'node:crypto';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { CSSResult, LitElement as OriginalLitElement } from 'lit';
import * as elements from '../elements.js';
import { widgets, type WidgetName } from '../embed/widgets.js';
import type { Feed } from '../feed/parse.js';
import { endpointOf } from '../newsletter-signup/endpoint.js';
import { readPastedForm } from '../newsletter-signup/pasted-form.js';
import { FeedView } from '../widget/feed-view.js';
import { digestOf, type Printable } from './digest.js';
import { packMarkers } from './markers.js';
import type { LitElement } from './printing-lit.js';
import { printedStyles } from './styles.js';

/** A widget's declarative shadow root. */
export interface Printed {
  /** `<template shadowrootmode="open">…</template>` */
  readonly template: string;
  /** What a page's `style-src` has to name for its style sheet. */
  readonly styleHash: string;
}

/** Why a widget cannot be drawn, in half a sentence. */
export class NotPrintable extends Error {}

/** What is known of a page before it is on its host. */
export interface PageFacts {
  /** Its address, if that is known. */
  readonly url?: string;
}

/** A widget as this build makes it: with another element below, and without what keeps its members to itself. */
type Drawn = LitElement & Printable;
type DrawnClass = (new () => Drawn) & typeof OriginalLitElement;

const classes = {
  'role-tabs': elements.RoleTabs,
  'resource-cards': elements.ResourceCards,
  'story-carousel': elements.StoryCarousel,
  'chapter-guide': elements.ChapterGuide,
  'newsletter-signup': elements.NewsletterSignup,
} as unknown as Readonly<Record<WidgetName, DrawnClass>>;

/** Stands for an address that is not known; nothing with it may be printed. */
const unknown = 'https://page.invalid/';

/** The widgets' tags, as a selector. */
export const printable = Object.keys(widgets).map((name) => `peer-${name}`);

/**
 * Draws a widget as it stands in a parsed page.
 *
 * @param place The widget's element.
 * @param feed The feed that it will find in the page.
 * @param audience The role that the `<peer-feed>` around it starts with.
 * @throws NotPrintable where it cannot be drawn without a browser.
 */
export function printWidget(
  place: Element,
  feed: Feed,
  audience: string | undefined,
  page: PageFacts,
): Printed {
  standForBrowser(page.url ?? unknown);
  const name = place.localName.replace('peer-', '') as WidgetName;
  const element = create(name, place, { status: 'ready', feed, problems: [], audience });
  if (name === 'newsletter-signup') checkEndpoint(element, feed);
  // Not the widget's own: that listens to the page.
  FeedView.prototype.connectedCallback.call(element as unknown as FeedView);
  if (element.content === undefined) throw new NotPrintable('the feed has nothing for it');
  const { elementStyles, elementProperties } = classes[name];
  const style = (elementStyles as CSSResult[]).map(({ cssText }) => cssText).join('') + printedStyles(name);
  // Of a property that is false Lit makes an attribute, which would be true. No text can look like it: quotes are escaped.
  const content = collectResultSync(render(element.content)).replaceAll(' selected="false"', '');
  if (content.includes(unknown)) {
    throw new NotPrintable(
      'it holds an address that is relative to the page: say where that will be by --page-url',
    );
  }
  const digest = digestOf(element, [...elementProperties.keys()]);
  return {
    template: `<template shadowrootmode="open"><!--${digest}--><style>${style}</style>${packMarkers(content)}</template>`,
    styleHash: `sha256-${createHash('sha256').update(style).digest('base64')}`,
  };
}

/** A widget with the attributes of its place. */
function create(name: WidgetName, place: Element, state: LitElement['givenState']): Drawn {
  const Class = classes[name];
  const observed = Class.observedAttributes;
  const element = new Class();
  Object.assign(element, {
    place,
    givenState: state,
    lang: place.getAttribute('lang') ?? '',
    dir: place.getAttribute('dir') ?? '',
  });
  for (const attribute of observed) {
    const value = place.getAttribute(attribute);
    if (value !== null && attribute !== 'status') element.attributeChangedCallback(attribute, null, value);
  }
  return element;
}

function checkEndpoint(element: Drawn, feed: Feed): void {
  const endpoint = endpointOf(element, readPastedForm(element), feed.newsletter);
  if (typeof endpoint === 'string') throw new NotPrintable(`it ${endpoint}`);
  if (endpoint.encoding === 'json') {
    throw new NotPrintable(
      'its service takes sign-ups from the script only, and not from a form in the page',
    );
  }
}

/** The few things that widgets ask of a browser before anybody has done anything. */
function standForBrowser(address: string): void {
  const { origin, pathname } = new URL(address);
  Object.assign(globalThis, {
    document: { baseURI: address, location: { origin } },
    // Links to a fragment stay on their page, whatever that is.
    location: { href: '', origin, pathname, search: '' },
    matchMedia: () => ({ matches: false }),
  });
}
