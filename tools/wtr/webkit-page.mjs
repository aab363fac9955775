/** @typedef {import('./webkit-session.mjs').WebKitSession} WebKitSession */
/** @typedef {'left' | 'middle' | 'right'} Button */

/** Keys that have a name, as the W3C WebDriver specification numbers them. */
const KEYS = new Map([
  ['Backspace', '\uE003'],
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Alt', '\uE00A'],
  ['Escape', '\uE00C'],
  ['Space', ' '],
  ['PageUp', '\uE00E'],
  ['PageDown', '\uE00F'],
  ['End', '\uE010'],
  ['Home', '\uE011'],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
  ['Delete', '\uE017'],
  ['Meta', '\uE03D'],
]);

/** @type {Record<Button, number>} */
const BUTTONS = { left: 0, middle: 1, right: 2 };

/**
 * As much of a Playwright page as `@web/test-runner-commands` uses: keys, mouse and viewport.
 *
 * @param {WebKitSession} session
 */
export function webkitPage(session) {
  return {
    keyboard: keyboard(session),
    mouse: mouse(session),
    /** @param {{ width: number, height: number }} size */
    setViewportSize: ({ width, height }) => session.resize(width, height),
    emulateMedia: async () => {
      throw new Error('WebKitWebDriver cannot emulate media features.');
    },
  };
}

/** @param {WebKitSession} session */
function keyboard(session) {
  /** @param {string} key */
  const down = (key) => ({ type: 'keyDown', value: KEYS.get(key) ?? key });
  /** @param {string} key */
  const up = (key) => ({ type: 'keyUp', value: KEYS.get(key) ?? key });
  /** @param {object[]} actions */
  const perform = (actions) => session.perform({ type: 'key', id: 'keyboard', actions });

  return {
    /** @param {string} text */
    type: (text) => perform([...text].flatMap((key) => [down(key), up(key)])),
    /** @param {string} combination A key, or several with plus signs: `Shift+Tab`. */
    press(combination) {
      const keys = combination.length > 1 ? combination.split('+') : [combination];
      return perform([...keys.map(down), ...keys.reverse().map(up)]);
    },
    /** @param {string} key */
    down: (key) => perform([down(key)]),
    /** @param {string} key */
    up: (key) => perform([up(key)]),
  };
}

/** @param {WebKitSession} session */
function mouse(session) {
  /** @param {number} x @param {number} y */
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y, origin: 'viewport' });
  /** @param {{ button?: Button }} [options] */
  const down = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: BUTTONS[button] });
  /** @param {{ button?: Button }} [options] */
  const up = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: BUTTONS[button] });
  /** @param {object[]} actions */
  const perform = (...actions) =>
    session.perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });

  return {
    /** @param {number} x @param {number} y */
    move: (x, y) => perform(move(x, y)),
    /** @param {number} x @param {number} y @param {{ button?: Button }} [options] */
    click: (x, y, options) => perform(move(x, y), down(options), up(options)),
    /** @param {{ button?: Button }} [options] */
    down: (options) => perform(down(options)),
    /** @param {{ button?: Button }} [options] */
    up: (options) => perform(up(options)),
  };
}
