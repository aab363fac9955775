/** How a story's video can be shown: played by us, in its site's frame after a click, or behind a link. */
export interface Video {
  readonly type: 'file' | 'frame' | 'link';
  readonly url: string;
  /** The site whose frame it is. */
  readonly site?: string;
}

const file = /^[^?#]+\.(mp4|m4v|webm|ogv|mov)([?#]|$)/i;
const youTube =
  /^https?:\/\/(?:\w+\.)?(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:watch.*[?&]v=|(?:embed|shorts|live)\/))([\w-]{11,})/i;
const vimeo = /^https?:\/\/(?:\w+\.)?vimeo\.com\/(?:video\/)?(\d+)(?:(?:\/|.*[?&]h=)(\w+))?/i;

/**
 * Recognizes a video by its address. Frames are the sites' own privacy modes: no cookie before the visitor plays.
 *
 * @param url An absolute http(s) URL, normalized as `new URL` does.
 */
export function videoFrom(url: string): Video {
  if (file.test(url)) return { type: 'file', url };
  const [, clip] = youTube.exec(url) ?? [];
  if (clip) return frame(`https://www.youtube-nocookie.com/embed/${clip}?autoplay=1`, 'YouTube');
  const [, film, hash] = vimeo.exec(url) ?? [];
  // An unlisted film is played only with its hash.
  if (film)
    return frame(
      `https://player.vimeo.com/video/${film}?dnt=1&autoplay=1${hash ? `&h=${hash}` : ''}`,
      'Vimeo',
    );
  return { type: 'link', url };
}

function frame(url: string, site: string): Video {
  return { type: 'frame', url, site };
}
