/** Pictures, films and frames. */
const address = (path: string) => new URL(path, location.href).href;

export const picture = address('/demo/images/walking-group.svg');
export const film = address('/test/fixtures/walking.mp4'); // Never loaded, and not there.
export const captions = address('/test/fixtures/captions.vtt');

/** No test calls a video site: from now on their frames stay empty in this page. */
export function keepFramesEmpty(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "frame-src 'none'";
  document.head.append(policy);
}
