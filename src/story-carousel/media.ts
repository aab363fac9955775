import { html, nothing } from 'lit';
import type { Story } from '../feed/index.js';
import { renderImage } from '../widget/image.js';
import type { Video } from './video.js';

/**
 * The picture or the video of a story; undefined when it has neither. A frame of another site waits for a click.
 *
 * @param playButton Waits for it; undefined when there is no frame to open, or it is open.
 */
export function renderMedia(
  { title, image, video: source }: Story,
  video: Video | undefined,
  playButton: unknown,
): unknown {
  const poster = source?.poster ?? image?.src;
  if (video?.type === 'file') {
    const captions = source?.captions;
    return html`<video
      controls
      preload="none"
      crossorigin=${captions ? 'anonymous' : nothing}
      poster=${poster ?? nothing}
      src=${video.url}
      aria-label=${title}
    >
      ${captions && html`<track kind="captions" src=${captions} default />`}
    </video>`;
  }
  if (video?.type === 'frame' && !playButton) {
    return html`<iframe
      src=${video.url}
      title=${title}
      allow="autoplay; fullscreen"
      referrerpolicy="strict-origin-when-cross-origin"
    ></iframe>`;
  }
  if (!playButton && !poster) return undefined;
  return html`${
    poster && renderImage(source?.poster || !image ? { src: poster, alt: image?.alt ?? '' } : image)
  }
  ${playButton}`;
}
