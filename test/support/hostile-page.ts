import { fixture, html, waitUntil } from '@open-wc/testing';
import { defineAll } from '../../src/define.js';
import { kinds } from '../../src/feed/kinds.js';
import { shape, type Shape } from '../../src/feed/shape.js';
import type { FeedView } from '../../src/widget/feed-view.js';
import { english } from '../../src/widget/words/english.js';
import { nextPage, signUpAnswers } from './signup-answers.js';
import { takeTime } from './unhurried.js';

defineAll();

/** What stands in the fields of a feed; `at` is the field's path, without the numbers of items. */
export interface Filling {
  readonly text: (at: string) => string;
  readonly url: (at: string) => string;
}

/** Leads to a page that is there. */
export const goodUrl = nextPage;
const strings = [...Object.keys(english), ...kinds.map((kind) => `kind_${kind}`)];

/**
 * A feed with a value in every field that the schema knows. Every list of items holds one with hostile texts and good
 * addresses, and one with plain texts and hostile addresses that lacks a field, so that what replaces it shows too.
 *
 * @param lacking The number of that field.
 */
export function filledFeed(hostile: Filling, lacking: number): unknown {
  return fill(shape, '', hostile);

  function fill(of: Shape, at: string, use: Filling): unknown {
    if (typeof of === 'number') return leaf(of >> 1, at, use);
    if (Array.isArray(of)) {
      const [item] = of as readonly [Shape];
      if (typeof item === 'number') return [fill(item, at, use)];
      const names = Object.keys(item);
      const plain = fill(item, at, { text: () => 'plain', url: hostile.url }) as Record<string, unknown>;
      // Not of what needs all it has.
      if (names.includes('id')) delete plain[names[lacking % names.length]!];
      return [fill(item, at, { text: hostile.text, url: () => goodUrl }), plain];
    }
    const fields = Object.entries(of as { readonly [field: string]: Shape });
    return Object.fromEntries(fields.map(([name, field]) => [name, fill(field, `${at}.${name}`, use)]));
  }
}

/** A value for a leaf of the shape, in the order of `leaves` in `schema.ts`. */
function leaf(index: number, at: string, { text, url }: Filling): unknown {
  // An id and what refers to it are the same, so that everything is shown where it is referred to.
  const value = /\.(id|roles|resources)$/.test(at) ? text('.id') : text(at);
  const values: (() => unknown)[] = [
    () => value,
    () => url(at),
    () => (value === 'plain' && !at.endsWith('width') ? value : 7),
    () => (value === 'plain' ? value : 'video'),
    () => value,
    () => 1,
    () => Object.fromEntries(strings.map((name) => [name, text(`${at}.${name}`)])),
    // Past or to come: what both show is shown.
    () => (/expires$/.test(at) ? '2999-01-01' : '2001-01-01'),
    () => value,
  ];
  return values[index]!();
}

/** A page with all widgets, in all their states that show something of a feed. */
export class HostilePage {
  readonly box: HTMLElement;
  readonly widgets: readonly FeedView[];

  /** @param first The feed to start with. */
  static async open(first: unknown): Promise<HostilePage> {
    // Where nothing scrolls to, so that lazy images with an address of a good scheme ask no server.
    const box = await fixture<HTMLElement>(
      html`<div style="position:fixed;top:40000px;width:700px">
        <peer-role-tabs source layout="tabs" .data=${first}></peer-role-tabs>
        <peer-role-tabs layout="accordion" .data=${first}></peer-role-tabs>
        <peer-resource-cards source searchable filterable .data=${first}></peer-resource-cards>
        <peer-story-carousel source autoplay="60" .data=${first}></peer-story-carousel>
        ${Object.keys(signUpAnswers).map(
          (action) =>
            html`<peer-newsletter-signup
              action="/${action}"
              provider=${action === 'continues' ? 'kit' : 'generic'}
              name-field
              .data=${first}
            ></peer-newsletter-signup>`,
        )}
        <peer-chapter-guide .data=${first}></peer-chapter-guide>
      </div>`,
    );
    const page = new HostilePage(box);
    await page.#signUp();
    return page;
  }

  private constructor(box: HTMLElement) {
    this.box = box;
    this.widgets = [...box.children] as FeedView[];
  }

  /** Gives another feed to all widgets. */
  async show(data: unknown): Promise<void> {
    for (const widget of this.widgets) widget.data = data;
    await this.settled();
  }

  async settled(): Promise<void> {
    for (const widget of this.widgets) await widget.updateComplete;
  }

  get roots(): ShadowRoot[] {
    return this.widgets.map((widget) => widget.shadowRoot!);
  }

  /** Clicks on all links. Only code may run: a click on a link that leads somewhere is stopped. */
  clickLinks(): void {
    for (const root of this.roots) for (const link of root.querySelectorAll('a')) link.click();
  }

  /** Brings the forms to their messages: each to the one that its server's answer asks for. */
  async #signUp(): Promise<void> {
    takeTime();
    const { fetch } = globalThis;
    globalThis.fetch = (address) => {
      const [status, body] = signUpAnswers[new URL(String(address)).pathname.slice(1)]!;
      return Promise.resolve(new Response(body, { status, headers: { 'content-type': 'text/html' } }));
    };
    for (const root of this.roots) {
      const field = root.querySelector<HTMLInputElement>('input[type=email]');
      if (!field) continue;
      field.value = 'ann@example.org';
      const consent = root.querySelector<HTMLInputElement>('#consent');
      if (consent) consent.checked = true;
      field.form!.requestSubmit();
    }
    await waitUntil(() =>
      this.widgets.every(
        (widget) =>
          widget.localName !== 'peer-newsletter-signup' ||
          !widget.matches(':is(:state(idle), :state(sending))'),
      ),
    );
    await this.settled();
    globalThis.fetch = fetch;
  }
}
