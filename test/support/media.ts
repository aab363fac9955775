/** Files for pictures and films. */
const address = (path: string) => new URL(path, location.href).href;

export const picture = address('/demo/images/walking-group.svg');
export const film = address('/test/fixtures/walking.mp4'); // Never loaded, and not there.
export const captions = address('/test/fixtures/captions.vtt');
