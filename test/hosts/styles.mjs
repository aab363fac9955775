/** Pages whose styles, modes and sizes reach far. */
import { widgets } from './visit.mjs';

/** @param {string} css */
const style = (css) => `<style>${css}</style>`;
/** The computed style of what a widget shows. */
const styleOf = (/** @type {string} */ selector) =>
  `getComputedStyle(witness.find('peer-role-tabs', '${selector}'))`;

const emptyWidgets = widgets.replace(/<a.+?<\/a>/g, '');

/** @type {import('./visit.mjs').Row[]} */
export const styles = [
  {
    page: 'under `* { all: unset !important }`',
    head: style('* { all: unset !important }'),
    last: (_window, visit) =>
      visit.untilTrue("getComputedStyle(document.querySelector('peer-role-tabs')).display === 'block'"),
  },
  {
    page: 'under `body * { display: none !important }`',
    head: style('body * { display: none !important }'),
  },
  {
    page: 'under `div, ul, button, form { display: none !important }`',
    head: style('div, ul, button, form { display: none !important }'),
  },
  {
    page: 'under `:empty { display: none }`, without a fallback inside',
    head: style(':empty { display: none }'),
    body: emptyWidgets,
  },
  {
    page: 'under `:not(:defined) { display: none }`',
    head: style(':not(:defined) { display: none }'),
  },
  {
    page: 'in their size where the root is at 62.5 %',
    head: style('html { font-size: 62.5% } body { font-size: 1.6rem }'),
    last: (_window, visit) => visit.untilTrue(`${styleOf('[part~=panel]')}.fontSize === '16px'`),
  },
  {
    page: 'as they are where capitals, spacing, line height and dead pointers are handed down',
    head: style(`body {
      font-style: italic; font-variant: small-caps; letter-spacing: 1em; line-height: 0; pointer-events: none;
      text-align: center; text-indent: 5em; text-shadow: 0 0 9px red; text-transform: uppercase; user-select: none;
      -webkit-text-fill-color: transparent; visibility: collapse; white-space: nowrap; word-spacing: 2em; cursor: none }`),
    last: (_window, visit) =>
      visit.untilTrue(
        `(({ fontStyle, letterSpacing, pointerEvents, textTransform, visibility, whiteSpace }) => fontStyle === 'normal' &&
           letterSpacing === 'normal' && pointerEvents === 'auto' && textTransform === 'none' &&
           visibility === 'visible' && whiteSpace === 'normal')(${styleOf('[part~=panel]')})`,
      ),
  },
  {
    page: 'in quirks mode',
    document: `<html lang="en"><head><title>A clinic</title>{witness}{script}</head>
      <body><h1>A clinic</h1>{widgets}</body></html>`,
    last: (_window, visit) => visit.untilTrue("document.compatMode === 'BackCompat'"),
  },
  {
    page: 'from right to left in a page that runs so, keys included',
    body: '<div dir="rtl"><h1>A clinic</h1>{widgets}</div>',
    forward: 'ArrowLeft',
    last: (_window, visit) => visit.untilTrue(`${styleOf('[part~=panel]')}.direction === 'rtl'`),
  },
  {
    page: "under Bootstrap 3's button rules",
    head: style(`*, ::before, ::after { box-sizing: border-box }
      html { font-size: 10px } body { font: 14px/1.43 Arial; color: #333 }
      button, input, select { margin: 0; font: inherit; line-height: inherit; color: inherit; text-transform: none }
      button { overflow: visible; -webkit-appearance: button } [role=button] { cursor: pointer }
      a { color: #337ab7; text-decoration: none } .hidden { display: none !important } .hide { display: none !important }
      [hidden], template { display: none } .btn, button { display: inline-block; padding: 6px 12px; border: 1px solid #0000;
      text-align: center; white-space: nowrap; user-select: none } .tab-content > .tab-pane, .panel { display: none }`),
  },
  {
    page: "under Elementor's button rules",
    head: style(`.entry [type=button], .entry [type=submit], .entry button { display: inline-block; width: 100%; border: 1px solid #c36;
      border-radius: 3px; padding: .5rem 1rem; background: transparent; color: #c36; font-size: 1rem; white-space: nowrap }
      .entry button:hover, .entry button:focus { background: #c36 !important; color: #fff !important }
      .entry * { box-sizing: border-box; transition: all .3s !important } .entry a { box-shadow: none }`),
    body: '<div class="entry elementor-widget-container"><h1>A clinic</h1>{widgets}</div>',
  },
  {
    page: 'where everything floats and is animated',
    head: style(`@keyframes fade { from { opacity: .9 } }
      * { float: left; transition: all 5s !important; animation: fade 5s infinite !important }`),
  },
  {
    page: 'in a flex row',
    head: style('main { display: flex; flex-wrap: wrap; align-items: start }'),
    body: '<h1>A clinic</h1><main>{widgets}</main>',
  },
  {
    page: 'in a grid of two columns',
    head: style('main { display: grid; grid-template-columns: 1fr 1fr; justify-items: start }'),
    body: '<h1>A clinic</h1><main>{widgets}</main>',
  },
  {
    page: 'in the cell of a table',
    body: '<h1>A clinic</h1><table><tr><td>Menu</td><td>{widgets}</td></tr></table>',
  },
  {
    page: 'in several columns of text',
    body: '<h1>A clinic</h1><div style="columns: 2 20em">{widgets}</div>',
  },
  {
    page: 'on a page at `zoom: 2`',
    head: style('html { zoom: 2 }'),
  },
  {
    page: 'on a screen of two pixels for one',
    notes: { webkit: '(on an ordinary screen: its driver has no other)' },
    async act(window, visit) {
      if (await window.scale(2)) await visit.untilTrue('devicePixelRatio === 2');
    },
    last: (window) => window.scale(1),
  },
  {
    page: 'after the page was printed',
    notes: { webkit: '(not printed: its driver cannot)' },
    act: (window) => window.print(),
  },
  {
    page: 'on a page of 320 pixels, as a phone has it or 400 % zoom makes it',
    frame: '<iframe width="320" height="600"></iframe>',
    last: (_window, visit) =>
      visit.untilTrue('innerWidth === 320 && document.documentElement.scrollWidth <= 320'),
  },
  {
    page: 'on a dark page',
    head: style(':root { color-scheme: dark } body { background: #111; color: #eee }'),
    last: (_window, visit) =>
      visit.untilTrue(`/^(rgb\\(29, 34, 38\\))$/.test(${styleOf('[part~=panel]')}.backgroundColor)`),
  },
];
