import { waitUntil } from '@open-wc/testing';
import { afterTest } from './after-test.js';

/** The publisher of `tools/wtr/embed-pages.mjs`. */
export const publisher = `${location.origin}/publisher/`;

/** What WordPress allows its frames. */
export const bareSandbox = 'allow-scripts';

/** A message of an embed page to the page around. */
export type Message = Readonly<Record<string, unknown>>;

/** An embed page in a frame of 600 pixels, in the upper left corner, where real clicks can be aimed at it. */
export class EmbedPage {
  readonly frame: HTMLIFrameElement;
  readonly messages: Message[] = [];

  /** @param path Below the publisher's address. */
  constructor(path: string, sandbox?: string) {
    this.frame = document.createElement('iframe');
    Object.assign(this.frame, { width: '600', height: '900', src: publisher + path });
    if (sandbox !== undefined) this.frame.setAttribute('sandbox', sandbox);
    this.frame.style.cssText = 'position: fixed; left: 0; top: 0; border: 0; background: white';
    const listen = ({ data, source }: MessageEvent<Message>) => {
      if (source === this.frame.contentWindow) this.messages.push(data);
    };
    addEventListener('message', listen);
    document.body.append(this.frame);
    afterTest(() => {
      removeEventListener('message', listen);
      this.frame.remove();
    });
  }

  /** Its document, where the frame is not sandboxed. */
  get document(): Document {
    return this.frame.contentDocument!;
  }

  /** Its widget, when that shows something. */
  async widget(): Promise<HTMLElement> {
    const find = () => this.document?.querySelector<HTMLElement>('main > [status=ready]');
    await waitUntil(find, 'should show a widget', { timeout: 8000 });
    return find()!;
  }

  /** Waits for a message, and answers the newest that fits. */
  async message(fits: (message: Message) => boolean, what: string): Promise<Message> {
    await waitUntil(() => this.messages.some(fits), what, { timeout: 8000 });
    return this.messages.filter(fits).pop()!;
  }

  /** Waits until the page needs a certain height. */
  async untilHeight(height: number): Promise<void> {
    await waitUntil(
      () => this.messages.filter(({ type }) => type === 'peer-widgets:height').pop()?.['height'] === height,
      `should be ${height} pixels high`,
      { timeout: 8000 },
    );
  }

  get height(): number {
    return Math.ceil(this.document.documentElement.getBoundingClientRect().height);
  }
}
