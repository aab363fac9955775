/** Runs in the measured page, before its own scripts, and does nothing until it is asked. */
export function installHelpers() {
  /** A document or shadow root and all shadow roots below it. */
  const roots = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  const all = (selector) => roots(document).flatMap((root) => [...root.querySelectorAll(selector)]);
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
    });

  const helpers = {
    all,
    frame,

    /** How many of some words stand in the page, each so many times: by kind. */
    countWords(words, times) {
      const text = roots(document)
        .map((root) => (root.body ?? root).textContent)
        .join('\n');
      const count = (list) => list.filter((word) => text.split(word).length > times).length;
      return Object.fromEntries(Object.entries(words).map(([kind, list]) => [kind, count(list)]));
    },

    /** How many texts of a list can be seen as whole elements of a kind. */
    countVisible: (selector, texts) =>
      new Set(
        all(selector)
          .filter((element) => element.checkVisibility())
          .map(({ textContent }) => textContent.trim())
          .filter((text) => texts.includes(text)),
      ).size,

    tabs: (names) => all('[role=tab]').filter(({ textContent }) => names.includes(textContent.trim())),

    searchField: () => all('input[type=search]')[0],

    type(field, text) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },

    /** Milliseconds from an act to the end of the frame that shows it; the act begins just after a frame. */
    async timeToPaint(act) {
      await frame();
      const start = performance.now();
      act();
      await frame();
      return performance.now() - start;
    },

    /** Notes in which frame all words stand in the page for the first time. */
    async watchForWords(words, times) {
      const wanted = Object.entries(words);
      const isComplete = () => {
        const counts = helpers.countWords(words, times);
        return wanted.every(([kind, list]) => counts[kind] === list.length);
      };
      do await frame();
      while (!isComplete());
      helpers.rendered = performance.now();
    },

    /** Everything of a kind that the browser has noted since the page began. */
    entries: (type) =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
        setTimeout(() => resolve([]), 1000); // None: there is no other sign of it.
      }),
  };
  window.bench = helpers;
}
