/** How a story's video can be shown: played by us, in its site's frame after a click, or behind a link. */
export type Video =
  | { readonly type: 'file'; readonly url: string }
  | { readonly type: 'frame'; readonly url: string; readonly site: string }
  | { readonly type: 'link'; readonly url: string };

/**
 * Recognizes a video by its address. Frames are the sites' own privacy modes: no cookie before the visitor plays.
 *
 * @param address An absolute http(s) URL.
 */
export function videoFrom(address: string): Video {
  const url = new URL(address);
  const { hostname, pathname, searchParams } = url;
  const site = hostname.replace(/^(www|m|player)\./, '');
  if (/\.(mp4|m4v|webm|ogv|mov)$/i.test(pathname)) return { type: 'file', url: address };
  if (site === 'youtube.com' || site === 'youtu.be' || site === 'youtube-nocookie.com') {
    const id = searchParams.get('v') ?? /^(?:\/(?:embed|shorts|live|v))?\/([\w-]{11})$/.exec(pathname)?.[1];
    if (id && /^[\w-]{11}$/.test(id)) {
      return {
        type: 'frame',
        url: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
        site: 'YouTube',
      };
    }
  }
  if (site === 'vimeo.com') {
    const [, id, hash] = /^(?:\/video)?\/(\d+)(?:\/(\w+))?$/.exec(pathname) ?? [];
    if (id) {
      const secret = hash ?? searchParams.get('h');
      const h = secret && /^\w+$/.test(secret) ? `&h=${secret}` : '';
      return {
        type: 'frame',
        url: `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${h}`,
        site: 'Vimeo',
      };
    }
  }
  return { type: 'link', url: address };
}
