import type { Image, Story } from '../../feed/index.js';
import { videoFrom } from '../../story-carousel/video.js';
import { writeElement } from '../escape.js';
import { link, type Html, type PlainView } from './plain-view.js';

/** A picture that keeps its place while it loads, and is never wider than its column. */
export function writeImage({ src, alt, width, height }: Pick<Image, 'src' | 'alt'> & Partial<Image>): Html {
  return writeElement('img', [
    ['src', src],
    ['alt', alt],
    ...(width && height ? [['width', String(width)] as const, ['height', String(height)] as const] : []),
    ['loading', 'lazy'],
    ['style', 'max-width:100%;height:auto'],
  ]);
}

/** The picture or the video of a story: a file plays in place, a video of another site is a link. */
export function writeMedia(view: PlainView, { title, image, video }: Story): Html {
  const found = video && videoFrom(video.url);
  const poster = video?.poster ?? image?.src;
  if (video && found?.type === 'file') return writeVideo(title, video, poster);
  const picture = poster && (video?.poster || !image ? { src: poster, alt: image?.alt ?? '' } : image);
  const play = found?.site ? link(video!.url, view.t('playFrom', { site: found.site })) : '';
  return (picture ? writeImage(picture) : '') + (play && writeElement('p', [], play));
}

function writeVideo(title: string, { url, captions }: NonNullable<Story['video']>, poster?: string): Html {
  const track: [string, string | true][] = [['kind', 'captions'], ['src', captions ?? ''], ['default', true]]; // prettier-ignore
  return writeElement(
    'video',
    [
      ['controls', true],
      ['preload', 'none'],
      ...(captions ? [['crossorigin', 'anonymous'] as const] : []),
      ...(poster ? [['poster', poster] as const] : []),
      ['src', url],
      ['aria-label', title],
      ['style', 'max-width:100%'],
    ],
    captions ? writeElement('track', track) : '',
  );
}
