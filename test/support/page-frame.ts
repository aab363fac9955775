/** Opens a page in a frame, by its address or its source, and waits for its load event. */
export async function openFrame(page: { src: string } | { srcdoc: string }): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '1000', height: '800', ...page });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}
