/** What runs inside a story's page. Each function is sent there alone: it can use nothing of this file. */

/**
 * Before Storybook starts: `storyResult` resolves when the story has rendered, played and been checked by axe,
 * `openStory(id)` goes on to another one as a click in the sidebar does, and `heard` holds which events came while
 * stories played.
 *
 * @param {string[]} eventNames
 */
export function listen(eventNames) {
  window.heard = [];
  let isPlaying = false;
  for (const name of eventNames) {
    const note = (event) =>
      isPlaying && window.heard.push(`${event.composedPath()[0].localName} event ${name}`);
    document.addEventListener(name, note, true);
  }
  let resolve;
  const expectResult = () => (window.storyResult = new Promise((settle) => (resolve = settle)));
  expectResult();
  let channel;
  window.openStory = (storyId) => {
    expectResult();
    window.scrollTo(0, 0);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  };
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      channel.on('storyRenderPhaseChanged', ({ newPhase }) => (isPlaying = newPhase === 'playing'));
      for (const name of ['storyFinished', 'storyMissing', 'docsRendered']) {
        channel.on(name, (detail) => {
          const violations = (detail?.reporters ?? []).flatMap(({ result }) => result?.violations ?? []);
          const axe = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
          );
          resolve({ name, status: detail?.status, axe });
        });
      }
    },
  });
}

/**
 * What of our elements is to be seen, and what was heard of them: lines as `peer-role-tabs part panel`.
 *
 * @param {{ tagName: string, cssStates?: { name: string }[] }[]} elements
 */
export function look(elements) {
  const shown = elements.flatMap(({ tagName, cssStates = [] }) =>
    [...document.querySelectorAll(tagName)].flatMap((element) => [
      ...element.getAttributeNames().map((name) => `${tagName} attribute ${name}`),
      ...[...element.style].map((name) => `${tagName} property ${name}`),
      ...[...(element.shadowRoot?.querySelectorAll('[part]') ?? [])]
        .flatMap(({ part }) => [...part])
        .map((name) => `${tagName} part ${name}`),
      ...cssStates
        .filter(({ name }) => element.matches(`:state(${name})`))
        .map(({ name }) => `${tagName} state ${name}`),
    ]),
  );
  return [...shown, ...window.heard];
}

/** What the running Storybook says of its stories, their controls and its toolbar. */
export async function askPreview() {
  const preview = window.__STORYBOOK_PREVIEW__;
  const { log } = console;
  console.log = () => {}; // It tells us all it extracts.
  const stories = Object.values(await preview.extract());
  console.log = log;
  const { globalTypes } = preview.storyStoreValue.projectAnnotations;
  return {
    says: Object.fromEntries(stories.map(({ id, parameters }) => [id, parameters.says])),
    argTypes: Object.fromEntries(
      stories.map(({ component, argTypes }) => [
        component,
        Object.fromEntries(
          Object.entries(argTypes).map(([name, { description, control }]) => [
            name,
            { description, control: Boolean(control?.type) },
          ]),
        ),
      ]),
    ),
    toolbar: Object.fromEntries(
      Object.entries(globalTypes)
        .filter(([, { toolbar }]) => toolbar)
        .map(([name, { toolbar }]) => [name, toolbar.items.map(({ value }) => value)]),
    ),
  };
}

/**
 * Whether the widgets notice a choice of the toolbar.
 *
 * @param {string} name
 * @param {string} value
 */
export function isNoticed(name, value) {
  const widget = document.querySelector('peer-role-tabs');
  const { color, colorScheme, direction } = getComputedStyle(widget);
  const { fontSize, fontStyle } = getComputedStyle(document.body);
  const hosts = {
    plain: '16px 17px normal',
    bootstrap: '16px 16px normal',
    rem62: '10px 16px normal',
    hostile: '16px 17px italic',
  };
  const known = {
    language: () => widget.shadowRoot.firstElementChild.lang === value,
    direction: () => value === 'auto' || direction === value,
    scheme: () =>
      value === 'forced'
        ? color === 'rgb(0, 0, 0)' && /system/.test(document.body.innerText)
        : colorScheme === value,
    host: () =>
      `${getComputedStyle(document.documentElement).fontSize} ${fontSize} ${fontStyle}` === hosts[value],
    motion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches === (value === 'reduced'),
    audience: () => (document.querySelector('peer-feed').getAttribute('audience') ?? '') === value,
  };
  return known[name]?.() ?? (widget.getAttribute(name) ?? '') === value;
}

/** Keeps carets from blinking: two pictures of the same page are the same. */
export function hideCarets() {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync('* { caret-color: transparent !important }');
  for (const { shadowRoot } of document.querySelectorAll('*')) shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** Whether a person would have to scroll sideways. */
export function isTooWide() {
  return document.documentElement.scrollWidth > window.innerWidth;
}
