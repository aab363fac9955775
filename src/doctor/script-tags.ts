import type { Finding } from './finding.js';
import { describe, scriptAddress, setting, type Page } from './page.js';

const exampleTag =
  '<script async src="https://your-host/peer-widgets.js" data-feed="https://your-host/feed.json"></script>';

/** Types that a browser runs; anything else is data to it. */
const runs = /^(module|(text|application)\/(x-)?(javascript|ecmascript))?$/i;

/** The script: whether it is there, how often, in which versions, and whether it runs. */
export function scriptFindings(page: Page): Finding[] {
  const { document, scripts, window, base } = page;
  if (document.contentType !== 'text/html') {
    return [
      {
        code: 'xhtml',
        severity: 'error',
        where: 'the page',
        problem: `The page is served as ${document.contentType}. The script does nothing in XHTML; your fallbacks stay.`,
        fix: 'Serve the page with this header.',
        line: 'Content-Type: text/html; charset=utf-8',
      },
    ];
  }
  const provider = window?.customElements.get('peer-feed') as { readonly versions?: string[] } | undefined;
  if (provider) return copies(page, provider.versions ?? []);
  const [script] = scripts;
  if (!script) return page.placements.length ? [missing()] : [];
  const runnable = scripts.find((one) => runs.test(one.getAttribute('type') ?? ''));
  if (!runnable?.getAttribute('src')) return [heldBack(script)];
  const address = URL.parse(scriptAddress(runnable, base)!, base)!;
  if (address.protocol === 'http:' && base.startsWith('https:')) return [insecure(runnable, address)];
  if (!window) return scripts.length > 1 ? copies(page, []) : [];
  return [didNotRun(runnable, address)];
}

function copies({ scripts }: Page, versions: readonly string[]): Finding[] {
  if (new Set(versions).size > 1) {
    const [used] = versions;
    return [
      {
        code: 'script-versions',
        severity: 'warning',
        where: 'the script',
        problem: `Versions ${versions.join(' and ')} of the script are both on this page; ${used} came first and is used.`,
        fix: 'Remove one of the script tags; a plugin may have added the other.',
        element: scripts[1],
      },
    ];
  }
  if (scripts.length < 2) return [];
  return [
    {
      code: 'script-twice',
      severity: 'note',
      where: 'the script',
      problem: `The script is on this page ${scripts.length} times. The first is used, the others only cost time.`,
      fix: 'Keep one script tag.',
      element: scripts[1],
    },
  ];
}

function missing(): Finding {
  return {
    code: 'script-missing',
    severity: 'error',
    where: 'the page',
    problem: 'The page has widgets, but no script: no script tag’s address ends in peer-widgets.js.',
    fix: 'Add the script once, in the head or at the end. If you did, your CMS has removed it: put it into the theme.',
    line: exampleTag,
  };
}

/**
 * Rocket Loader and its like run it later, consent managers when the visitor agrees; other pages of theirs
 * never.
 */
function heldBack(element: Element): Finding {
  const type = element.getAttribute('type');
  return {
    code: 'script-type',
    severity: 'error',
    where: describe(element),
    problem: `Something has changed the script tag${type ? ` (type="${type}")` : ''}, and the browser does not run it: an optimizer such as Rocket Loader, or a consent manager.`,
    fix: 'Exclude the script from it; it needs no consent, for it stores nothing. Rocket Loader leaves alone what has this attribute.',
    line: 'data-cfasync="false"',
    element,
  };
}

function insecure(element: Element, address: URL): Finding {
  return {
    code: 'script-mixed',
    severity: 'error',
    where: describe(element),
    problem: `The page is secure (https), and the script's address is not: the browser blocks ${address.href}.`,
    fix: 'Begin the address with https.',
    line: `src="${address.href.replace(/^http:/, 'https:')}"`,
    element,
  };
}

function didNotRun(element: Element, { href, origin }: URL): Finding {
  const at = { severity: 'error', where: describe(element), element } as const;
  const isForeign = origin !== URL.parse(element.ownerDocument.baseURI)?.origin;
  if (element.hasAttribute('integrity')) {
    const needsCors = isForeign && !element.hasAttribute('crossorigin');
    return {
      ...at,
      code: 'script-integrity',
      problem: needsCors
        ? 'The script did not run: with integrity, a script of another site also needs crossorigin.'
        : 'The script did not run. Its integrity does not seem to be that of the file, which may have been updated.',
      fix: needsCors
        ? 'Add this attribute.'
        : 'Copy the tag of the version that you use again, from its integrity.json; an address without a version needs a tag without integrity.',
      line: needsCors ? 'crossorigin="anonymous"' : undefined,
    };
  }
  return {
    ...at,
    code: 'script-blocked',
    problem: `The script did not run: ${href} was not found, or is blocked by your Content-Security-Policy or by a plugin.`,
    fix: 'Open that address in your browser. If you see code, and your page has a Content-Security-Policy, add this to it.',
    line: `script-src ${href}`,
  };
}

/** A page on which nothing asks for a widget. */
export function nothingToDo({ document, placements, scripts }: Page): Finding[] {
  if (placements.length) return [];
  const isHere = scripts.length > 0 || setting(document, 'feed') !== undefined;
  return [
    {
      code: 'no-widget',
      severity: 'error',
      where: 'the page',
      problem: isHere
        ? 'The script is on this page, but no widget. If you put one here, your CMS took the tag away, and left at most the link that stood in it.'
        : 'There is neither the script nor a widget on this page.',
      fix: 'Many editors keep a placeholder where they remove a tag: write this in its place.',
      line: '<div data-peer-widget="role-tabs"><a href="https://example.org/">What you can do</a></div>',
    },
  ];
}
