/** One visit to a host page: what must be seen there, a real key, and what the host must not notice. */
import assert from 'node:assert/strict';
import { until } from './engines.mjs';

/** @typedef {import('./engines.mjs').Window} Window */
/** @typedef {import('./server.mjs').Sites} Sites */

/**
 * A host page. In its texts `{partner}`, `{publisher}`, `{hash}` and `{version}` stand for the addresses of the sites,
 * the integrity of the script and its version.
 *
 * @typedef {object} Row
 * @property {string} page Goes on where "shows the widgets" ends.
 * @property {string} [head] What stands in the head before the script.
 * @property {string} [script] The script tag. Default: async, with `data-feed`.
 * @property {string} [body] Default: a heading and the five widgets.
 * @property {string} [document] The whole document, for what is more than a head and a body.
 * @property {Record<string, string>} [headers]
 * @property {string} [origin] Default: `{partner}`.
 * @property {string} [library] A file that the page needs of Debian's old libraries.
 * @property {string} [frame] The frame that the page stands in. Default: none.
 * @property {readonly string[]} [visits] What to add to the address, for each visit. Default: one visit, nothing.
 * @property {boolean} [isIsolated] Whether the widget whose tag is added to the address fails, and only that.
 * @property {string} [forward] The key to the next tab. Default: `ArrowRight`.
 * @property {boolean | readonly string[]} [isReported] Where the page's policy is reported to have been hurt: everywhere, or
 *   in these engines.
 * @property {string} [fallback] Why the fallback stays.
 * @property {Record<string, string>} [notes] What else the table says, by engine.
 * @property {(window: Window, visit: Visit) => Promise<unknown>} [first] What happens before the widgets are there.
 * @property {(window: Window, visit: Visit) => Promise<unknown>} [act] What happens before the keyboard is tried.
 * @property {(window: Window, visit: Visit) => Promise<unknown>} [last] What happens at the end.
 */

/** The words of the seed feed that each widget must show. */
export const sentences = {
  'peer-role-tabs': 'To promote peer support, Program Managers can:',
  'peer-resource-cards': 'Considering doing some community outreach?',
  'peer-story-carousel': 'Tell Your Story – Personal Accounts of Peer Support',
  'peer-chapter-guide': 'Getting buy-in from staff and leaders of your organization',
  'peer-newsletter-signup': 'Please use this form to be added to the Peers for Progress e-Newsletter',
};
const tags = Object.keys(sentences);
const secondTab = 'Peer Supporters';
const secondPanel = 'Share your personal stories about managing your self-care';

const witness = '<script src="{partner}/witness.js"></script>';
const script = '<script async src="{publisher}/peer-widgets.js" data-feed="{publisher}/feed.json"></script>';
export const widgets = `
  <peer-role-tabs><a href="#roles">Fallback of the roles</a></peer-role-tabs>
  <peer-resource-cards><a href="#cards">Fallback of the resources</a></peer-resource-cards>
  <peer-story-carousel><a href="#stories">Fallback of the stories</a></peer-story-carousel>
  <peer-chapter-guide><a href="#guide">Fallback of the guide</a></peer-chapter-guide>
  <peer-newsletter-signup action="{publisher}/subscribe" encoding="form"><a href="#news">Fallback of the sign-up</a></peer-newsletter-signup>`;

export class Visit {
  #row;
  #window;
  #sites;
  #url;
  /** The tag that fails in this visit. @type {string | undefined} */
  #broken;

  /**
   * @param {Row} row
   * @param {Window} window
   * @param {Sites} sites
   * @param {string} path Where the page is put.
   */
  constructor(row, window, sites, path) {
    this.#row = row;
    this.#window = window;
    this.#sites = sites;
    this.#url = this.fill(row.origin ?? '{partner}') + path;
    const headers = Object.entries(row.headers ?? {}).map(([name, value]) => [name, this.fill(value)]);
    sites.put(row.frame ? `${path}/inside` : path, {
      body: this.fill(documentOf(row)),
      headers: Object.fromEntries(headers),
    });
    if (row.frame) {
      const frame = row.frame.replace('<iframe', `<iframe src="${path}/inside"`);
      sites.put(path, { body: `<!doctype html><title>A page around</title>${frame}` });
    }
  }

  /** @param {string} text */
  fill(text) {
    return text.replace(
      /\{(partner|publisher|foreign|insecure|hash|version)\}/g,
      (_, name) => this.#sites[name],
    );
  }

  /**
   * @param {string} engine
   * @param {string} query What to add to the address.
   */
  async run(engine, query) {
    const { first, act, last, frame, isIsolated, fallback } = this.#row;
    this.#broken = isIsolated ? query.slice(1) : undefined;
    await this.#window.open(this.#url + query);
    if (frame) {
      // Else keys go to the page around.
      await this.#window.run("String(document.querySelector('iframe').focus())");
      await this.#window.enterFrame();
    }
    await first?.(this.#window, this);
    await this.untilShown(fallback ? tags : []);
    await act?.(this.#window, this);
    if (fallback) await this.#tryKeyboardOnFallback();
    else if (this.#broken === 'peer-role-tabs') await signUp(this.#window, this);
    else await this.#tryKeyboard();
    const { errors, violations } = await this.report();
    assert.equal(errors, '', 'The page noticed errors.');
    const { isReported } = this.#row;
    const isExpected = isReported === true || isReported?.includes(engine);
    if (!isExpected) assert.equal(violations, '', 'The page’s policy was hurt.');
    await last?.(this.#window, this);
  }

  /**
   * Waits until every widget shows its sentence of the feed, or its fallback where it keeps that.
   *
   * @param {readonly string[]} [keeps]
   */
  async untilShown(keeps = []) {
    const isRight = (widget, isDefined) => {
      if (widget.tag === this.#broken) return widget.text || widget.fallback;
      return keeps.includes(widget.tag) ? keepsFallback(widget, isDefined) : showsFeed(widget);
    };
    await this.until(
      ({ isLoaded, isDefined, widgets: seen }) =>
        isLoaded &&
        seen.map(({ tag }) => tag).join() === tags.join() &&
        seen.every((widget) => isRight(widget, isDefined)),
    );
  }

  /** Waits until the page says what is expected of it. @param {(report: any) => unknown} isRight */
  until(isRight) {
    return until(
      () => this.report(),
      isRight,
      (report) => `The page shows ${JSON.stringify(report, (_, value) => shortened(value), 1)}`,
    );
  }

  /** Waits until an expression is true in the page. @param {string} expression */
  untilTrue(expression) {
    return until(
      () => this.#window.run(`String(!!(${expression}))`),
      (answer) => answer === 'true',
      () => `It never becomes true: ${expression}`,
    );
  }

  /** What the witness saw. */
  async report() {
    const report = JSON.parse(await this.#window.run('witness.report()'));
    return { ...report, widgets: Object.values(report.widgets) };
  }

  async #tryKeyboard() {
    const isOpen = ({ openTab, widgets: [first] }) =>
      openTab.trim() === secondTab && first.text.includes(secondPanel);
    let seen;
    do {
      let used = await this.#window.run('witness.focusTabs()');
      if ((await this.report()).focus !== 'peer-role-tabs') {
        // WebKit lets no script in a foreign frame take the focus before the visitor's own key brought it there.
        await this.#window.press('Tab');
        used = await this.#window.run('witness.focusTabs()');
      }
      await this.#window.press(used === 'Enter' ? 'Enter' : (this.#row.forward ?? 'ArrowRight'));
      // The layout is measured late on a slow machine: then the key is another.
      seen = await this.until((now) => isOpen(now) || now.key !== used);
    } while (!isOpen(seen));
  }

  async #tryKeyboardOnFallback() {
    await this.#window.press('Tab');
    await this.until(({ focusedText }) => focusedText === 'Fallback of the roles');
  }
}

/**
 * Signs up by keyboard alone.
 *
 * @param {Window} window
 * @param {Visit} visit
 */
export async function signUp(window, visit) {
  await window.run("witness.focusOn('peer-newsletter-signup', 'input')");
  await window.type('visitor@example.org');
  await window.press('Enter');
  const isSignUp = ({ tag }) => tag === 'peer-newsletter-signup';
  await visit.until(({ widgets }) =>
    widgets.find(isSignUp).text.includes('You have successfully subscribed'),
  );
}

/** @param {Row} row */
function documentOf(row) {
  const { head = '', body = `<h1>A clinic</h1>${widgets}` } = row;
  if (row.document) {
    return row.document
      .replace('{witness}', witness)
      .replace('{script}', script)
      .replace('{widgets}', widgets);
  }
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A clinic</title>${witness}${head}${row.script ?? script}</head>
<body>${body.replace('{widgets}', widgets)}</body>
</html>`;
}

function showsFeed({ tag, status, text }) {
  return status === 'ready' && text.includes(sentences[tag]);
}

/** The script was kept out, or has given up. The sign-up needs no feed: its form may stand there. */
function keepsFallback({ tag, status, text, fallback }, isDefined) {
  if (tag === 'peer-newsletter-signup' && status === 'ready') return text.includes('Email address');
  return fallback && (!isDefined || status === 'error');
}

/** @param {unknown} value */
function shortened(value) {
  return typeof value === 'string' && value.length > 120 ? `${value.slice(0, 120)}…` : value;
}
