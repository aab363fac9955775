import { html, nothing } from 'lit';
import type { Image } from '../feed/index.js';

/** A picture, loaded when it is near, in the size that fits; `width` is what is said of `src` only. */
export function renderImage({
  src,
  alt,
  width,
  sizes,
}: Pick<Image, 'src' | 'alt'> & Partial<Image>): unknown {
  const all = sizes?.length && width ? [...sizes, { src, width }] : [];
  return html`<img
    src=${src}
    srcset=${all.map((one) => `${one.src} ${one.width}w`).join() || nothing}
    sizes=${all.length ? 'auto, 320px' : nothing}
    alt=${alt}
    loading="lazy"
    decoding="async"
  />`;
}
