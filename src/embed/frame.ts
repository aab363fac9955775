/** What WordPress gives a frame that it made by oEmbed, so that its page can talk to it. */
export const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];

/** Tells the page around which height this one needs: now, whenever it changes, and when WordPress asks. */
export function reportHeight(): void {
  const root = document.documentElement;
  const report = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    tell({ type: 'peer-widgets:height', height });
    if (secret) tell({ message: 'height', value: height, secret });
  };
  new ResizeObserver(report).observe(root);
  addEventListener('message', ({ data, source }: MessageEvent<{ message?: unknown } | null>) => {
    if (source === parent && data?.message === 'ready') report();
  });
}

/** Asks WordPress to follow a link to this site. */
export function followLink(address: string): void {
  tell({ message: 'link', value: address, secret });
}

/** Which page is around is not known, and it learns nothing that it could not see. */
function tell(message: object): void {
  parent.postMessage(message, '*');
}
