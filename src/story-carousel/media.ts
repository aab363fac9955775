import { html, nothing } from 'lit';
import type { Story } from '../feed/index.js';
import { renderIcon } from '../widget/icons.js';
import { renderImage } from '../widget/image.js';
import type { Video } from './video.js';

/** What a story's video needs of the carousel. */
interface Playing {
  readonly isPlaying: boolean;
  readonly playLabel: string;
  readonly onPlay: (event: Event) => void;
}

/** The picture or the video of a story; undefined when it has neither. A frame of another site waits for a click. */
export function renderMedia(
  { title, image, video: source }: Story,
  video: Video | undefined,
  { isPlaying, playLabel, onPlay }: Playing,
): unknown {
  const poster = source?.poster ?? image?.src;
  const frame = video?.type === 'frame' ? video : undefined;
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
  if (frame && isPlaying) {
    return html`<iframe
      src=${frame.url}
      title=${title}
      allow="autoplay; fullscreen"
      referrerpolicy="strict-origin-when-cross-origin"
    ></iframe>`;
  }
  if (!frame && !poster) return undefined;
  return html`${
    poster && renderImage(source?.poster || !image ? { src: poster, alt: image?.alt ?? '' } : image)
  }
  ${frame && html`<button class="play row" @click=${onPlay}>${renderIcon('play')}${playLabel}</button>`}`;
}
