import { readEmbedAddress } from './placement.js';

/**
 * Gives frames with embed pages the height that their page asks for. The page may be sandboxed, so its origin says
 * nothing: the frame is known by its window, and trusted by its address.
 *
 * @param links The publisher's absolute address, with a final slash.
 */
export function fitFrames(links: string): void {
  addEventListener(
    'message',
    ({ data, source }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
      if (data?.type !== 'peer-widgets:height') return;
      for (const frame of document.querySelectorAll('iframe')) {
        if (frame.contentWindow === source && readEmbedAddress(frame.src, links))
          frame.height = `${data.height}`;
      }
    },
  );
}
