/**
 * What a host page notices of the widgets, and what its visitor sees of them. Runs before all else on the page, and
 * takes what it needs of the platform along, because hostile pages break that later.
 */
(() => {
  const { call } = Function.prototype;
  const method = (type, name) => call.bind(type.prototype[name]);
  const getter = (type, name) => call.bind(Object.getOwnPropertyDescriptor(type.prototype, name).get);
  const { stringify } = JSON;
  const record = () => Object.create(null);
  const queryPage = method(Document, 'querySelectorAll');
  const queryInside = method(DocumentFragment, 'querySelectorAll');
  const queryBelow = method(Element, 'querySelector');
  const attribute = method(Element, 'getAttribute');
  const isDrawn = method(Element, 'checkVisibility');
  const box = method(Element, 'getBoundingClientRect');
  const focus = method(HTMLElement, 'focus');
  const shadowOf = getter(Element, 'shadowRoot');
  const nameOf = getter(Element, 'localName');
  const readText = getter(HTMLElement, 'innerText');
  const readFocus = getter(Document, 'activeElement');
  const isDefined = customElements.get.bind(customElements);
  const page = document;
  const tags = 'role-tabs resource-cards story-carousel chapter-guide newsletter-signup';
  const selector = tags.replace(/\S+/g, 'peer-$&').replaceAll(' ', ',');
  let errors = '';
  let violations = '';
  let warnings = '';
  let isLoaded = false;
  let visits = 0;

  window.addEventListener('error', ({ message, filename }) => (errors += `${message} (${filename})\n`));
  window.addEventListener('unhandledrejection', ({ reason }) => (errors += `rejected: ${reason}\n`));
  window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    violations += `${effectiveDirective}: ${blockedURI} ${sample}\n`;
  });
  window.addEventListener('load', () => (isLoaded = true));
  window.addEventListener('pageshow', () => (visits += 1));
  const { warn } = console;
  console.warn = (...words) => {
    warnings += `${words.join(' ')}\n`;
    warn.apply(console, words);
  };

  /** The text that can be seen of an element. */
  function textOf(element) {
    if (!element || !isDrawn(element)) return '';
    const { width, height } = box(element);
    return width && height ? readText(element) : '';
  }

  function inside(widget, selector) {
    const shadow = shadowOf(widget);
    return shadow ? queryInside(shadow, selector) : [];
  }

  function widget(element) {
    const seen = record();
    seen.tag = nameOf(element);
    seen.status = attribute(element, 'status');
    seen.text = textOf(inside(element, '[part~=base]')[0]);
    seen.fallback = textOf(queryBelow(element, 'a, form'));
    return seen;
  }

  function tabs() {
    const widgets = queryPage(page, 'peer-role-tabs');
    return widgets.length ? inside(widgets[0], '[part~=tab]') : [];
  }

  /** What opens the second role: it depends on whether the tabs have turned into an accordion. */
  function key() {
    const [first] = tabs();
    return first && attribute(first, 'aria-expanded') !== null ? 'Enter' : 'Arrow';
  }

  window.witness = {
    /** All there is to know, as JSON. Made of objects without a prototype: pages give the others a `toJSON`. */
    report() {
      const seen = record();
      seen.errors = errors;
      seen.violations = violations;
      seen.warnings = warnings;
      seen.isLoaded = isLoaded;
      seen.visits = visits;
      seen.isDefined = !!isDefined('peer-role-tabs');
      seen.widgets = record();
      const elements = queryPage(page, selector);
      for (let index = 0; index < elements.length; index++) seen.widgets[index] = widget(elements[index]);
      seen.key = key();
      seen.openTab = '';
      for (const tab of tabs()) {
        if (/true/.test(attribute(tab, 'aria-selected') ?? attribute(tab, 'aria-expanded'))) {
          seen.openTab = readText(tab);
        }
      }
      const focused = readFocus(page);
      seen.focus = focused ? nameOf(focused) : '';
      seen.focusedText = focused ? readText(focused) : '';
      return stringify(seen);
    },

    /** Puts the focus where a key opens the second role, and says which key. */
    focusTabs() {
      const [first, second] = tabs();
      focus(key() === 'Enter' ? second : first);
      return key();
    },

    /** An element in the shadow of the first widget of that tag. */
    find: (tag, selector) => inside(queryPage(page, tag)[0], selector)[0],
    focusOn: (tag, selector) => focus(window.witness.find(tag, selector)),
  };
})();
