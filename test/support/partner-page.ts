import { nextFrame, waitUntil } from '@open-wc/testing';
import { layoutOf, shiftBetween, watchShifts, type Layout } from './layout-shift.js';
import { openFrame } from './page-frame.js';
import { widgetTags } from './tags.js';
import { settled } from './wait.js';

/** What the page of `fixtures/page.html` notices. */
interface Noticed {
  readonly errors: string[];
  readonly sentences: string[];
  readonly feedErrors: {
    target: string;
    detail: { code: string; message: string; url?: string; problems: unknown[] };
  }[];
}

type PageWindow = Window & typeof globalThis & { noticed: Noticed; startScript(): void };

/** Milliseconds in which every widget has to know what it shows. */
const patience = 10_000;

/** The page of a partner, `fixtures/page.html`, in a frame. */
export class PartnerPage {
  readonly window: PageWindow;
  readonly #frame: HTMLIFrameElement;
  readonly #before: Layout;
  readonly #counted: (() => number) | undefined;

  /** @param feed What stands in the script tag's data-feed; without it there is none. */
  static async open(feed?: string): Promise<PartnerPage> {
    const query = feed === undefined ? '' : `?${new URLSearchParams({ feed })}`;
    const frame = await openFrame({ src: `/test/fixtures/page.html${query}` });
    frame.style.cssText = 'position: fixed; left: 0; top: 0'; // All in the same place, where they are painted.
    // Browsers count only what moves after it was painted.
    await nextFrame();
    await nextFrame();
    return new PartnerPage(frame);
  }

  private constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
    this.window = frame.contentWindow as PageWindow;
    this.#before = layoutOf(this.document);
    this.#counted = watchShifts(this.window);
  }

  /** Loads the script, and waits until every widget knows what it shows. */
  async run(): Promise<void> {
    const start = performance.now();
    this.window.startScript();
    const isDecided = (tag: string) => /^(ready|empty|error)$/.test(this.statusOf(tag)!);
    await waitUntil(() => widgetTags.every(isDecided), 'should decide', { timeout: patience, interval: 20 });
    // The time that a page hung is no polling's to notice.
    if (performance.now() - start > patience) throw new Error('should decide earlier');
    await settled(this.document);
  }

  /** How far the page's own content has moved since the script was loaded, in our count and in the browser's. */
  get shifts(): readonly number[] {
    const ours = shiftBetween(this.#before, layoutOf(this.document), this.window);
    return this.#counted ? [ours, this.#counted()] : [ours];
  }

  set width(pixels: number) {
    this.#frame.width = String(pixels);
  }

  get document(): Document {
    return this.window.document;
  }

  get noticed(): Noticed {
    return this.window.noticed;
  }

  find(tag: string): Element {
    return this.document.querySelector(tag)!;
  }

  statusOf(tag: string): string | null {
    return this.find(tag).getAttribute('status');
  }

  /** Whether the partner's own content inside a widget is on the screen. */
  hasFallback(tag: string): boolean {
    return this.find(tag).querySelector('a')!.getClientRects().length > 0;
  }

  /** Whether something is wider than the window, and makes visitors scroll sideways. */
  get isTooWide(): boolean {
    const { scrollWidth, clientWidth } = this.document.documentElement;
    return scrollWidth > clientWidth;
  }

  /** Runs a script of the page's own. */
  script(text: string): void {
    const script = this.document.createElement('script');
    script.textContent = text;
    this.document.head.append(script);
  }

  close(): void {
    this.#frame.remove();
  }
}
