/** Pages on which one of the widgets fails: each of the five in turn, named by the address. */
import { widgets } from './visit.mjs';

const tags = ['role-tabs', 'resource-cards', 'story-carousel', 'chapter-guide', 'newsletter-signup'];
const visits = tags.map((name) => `?peer-${name}`);
const setUp = `
  const broken = location.search.slice(1);
  let isArmed = false;
  window.failures = 0;
  /** Whether something belongs to the widget that is to fail. */
  const isBroken = (node) => (node.localName ?? '') === broken || node.getRootNode?.().host?.localName === broken;
  const fail = (prototype, name, test = isBroken) => {
    const original = prototype[name];
    prototype[name] = function (...values) {
      if (test(this)) {
        failures += 1;
        throw new Error('a planted failure');
      }
      return original.apply(this, values);
    };
  };
  const ifArmed = (node) => isArmed && isBroken(node);`;
/** @param {string} code */
const sabotage = (code) => `<script>{${setUp}${code}}</script>`;

/** @type {import('./visit.mjs').Row[]} */
export const isolation = [
  {
    page: 'where one cannot be constructed as it wants',
    head: sabotage("fail(HTMLElement.prototype, 'attachInternals')"),
  },
  { page: 'where one cannot be connected', head: sabotage("fail(Element.prototype, 'attachShadow')") },
  {
    page: 'where one cannot render',
    head: sabotage("fail(CharacterData.prototype, 'after')"),
  },
  {
    page: 'where one cannot update',
    head: sabotage(`fail(CharacterData.prototype, 'after', ifArmed);
      fail(Element.prototype, 'setAttribute', (node) => ifArmed(node) && node.localName !== broken);
      window.act = () => {
        isArmed = true;
        const widget = document.querySelector(broken);
        widget.setAttribute('heading', '');
        widget.setAttribute('source', '');
        widget.audience = 'peer-supporters';
      };`),
    act: (window) => window.run('String(act())'),
  },
  {
    page: 'where the handlers of one fail',
    body: `<h1>A clinic</h1>${widgets.replace('<peer-resource-cards', '$& searchable filterable')}`,
    head: sabotage(`fail(HTMLElement.prototype, 'focus', ifArmed);
      const { preventDefault } = Event.prototype;
      fail(Event.prototype, 'preventDefault', ({ target }) => target && ifArmed(target));
      window.act = () => {
        isArmed = true;
        const widget = document.querySelector(broken);
        widget.requestUpdate = widget.dispatchEvent = () => {
          failures += 1;
          throw new Error('a planted failure');
        };
        // Links are not to be followed.
        widget.shadowRoot.addEventListener('click', (event) => preventDefault.call(event), true);
        for (const control of widget.shadowRoot.querySelectorAll('a, button, input, select')) {
          control.click();
          for (const type of ['input', 'change']) {
            control.dispatchEvent(new CustomEvent(type, { bubbles: true }));
          }
        }
        isArmed = false;
      };`),
    act: (window) => window.run('String(act())'),
  },
  {
    page: 'where the request of one throws',
    head: sabotage(`const original = window.fetch;
      window.fetch = (address, ...more) => {
        if (String(address).includes('broken')) { failures += 1; throw undefined; }
        return original(address, ...more);
      };
      addEventListener('DOMContentLoaded', () => document.querySelector(broken).setAttribute('feed', '/broken.json'));`),
  },
].map((row) => ({
  ...row,
  visits,
  isIsolated: true,
  // What did not fail would prove nothing.
  last: (_window, visit) => visit.untilTrue('failures > 0'),
}));
