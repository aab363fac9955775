/** Pages with strict policies. */
import { signUp } from './visit.mjs';

const strict = (/** @type {string} */ more) =>
  `default-src 'none'; script-src {publisher}/peer-widgets.js {partner}/witness.js; ` +
  `connect-src {publisher}/feed.json {publisher}/video-feed.json {publisher}/subscribe; ` +
  `img-src {publisher} {partner}/favicon.ico; ${more}`;
const trusted = "require-trusted-types-for 'script'; trusted-types peer-widgets";
/** @param {string} policy @returns {Record<string, string>} */
const policy = (policy) => ({ 'Content-Security-Policy': policy });

/** A policy that an engine ignores would prove nothing. */
async function isEnforced(window) {
  const answer = await window.run(
    "(() => { try { document.createElement('p').innerHTML = 'text'; return 'ignored' } catch { return 'enforced' } })()",
  );
  if (answer !== 'enforced') throw new Error('Trusted Types are not enforced here: say so in the row.');
}

/** @type {import('./visit.mjs').Row[]} */
export const security = [
  {
    page: 'under the strictest policy of the README, and signs up by keyboard',
    headers: policy(strict(trusted)),
    act: signUp,
    last: isEnforced,
  },
  {
    page: 'with a YouTube video under the policy that the README states for it',
    headers: policy(strict(`frame-src https://www.youtube-nocookie.com; ${trusted}`)),
    script:
      '<script async src="{publisher}/peer-widgets.js" data-feed="{publisher}/video-feed.json"></script>',
    async act(window, visit) {
      await window.run("witness.focusOn('peer-story-carousel', '.play')");
      await window.press('Enter');
      await visit.untilTrue(
        "witness.find('peer-story-carousel', 'iframe[src^=\"https://www.youtube-nocookie.com/\"]')",
      );
    },
  },
  {
    page: 'under a policy that stands in a meta tag',
    head: `<meta http-equiv="Content-Security-Policy" content="${strict(trusted)}">`,
  },
  {
    page: 'where Trusted Types are required and no name is forbidden',
    headers: policy(strict("require-trusted-types-for 'script'")),
    last: isEnforced,
  },
  {
    page: "where Trusted Types are required and `'none'` may be made",
    headers: policy(strict("require-trusted-types-for 'script'; trusted-types 'none'")),
    fallback: 'the page forbids all templates',
    isReported: true,
  },
  {
    page: 'where Trusted Types are required and only other names are allowed',
    headers: policy(strict("require-trusted-types-for 'script'; trusted-types dompurify")),
    fallback: 'the page forbids our templates',
    isReported: true,
  },
  {
    page: 'where our names are refused, which is reported, and Trusted Types are not required',
    headers: policy(strict("trusted-types 'none'")),
    isReported: true,
  },
  {
    page: "beside the page's own Lit, which has its name in Trusted Types",
    headers: policy(strict(`script-src-elem 'nonce-bGl0' {publisher} {partner}; ${trusted} lit-html`)),
    head: `<script nonce="bGl0">window.trustedTypes?.createPolicy('lit-html', { createHTML: (html) => html });</script>`,
    last: isEnforced,
  },
  {
    page: 'with two copies under `trusted-types peer-widgets`',
    headers: policy(strict(`script-src-elem {publisher} {partner}; ${trusted}`)),
    script: `<script src="{publisher}/peer-widgets.js" data-feed="{publisher}/feed.json"></script>
      <script src="{publisher}/peer-widgets.js?again"></script>`,
    last: isEnforced,
  },
  {
    page: 'with the right integrity hash',
    script: `<script async src="{publisher}/peer-widgets.js" integrity="{hash}" crossorigin="anonymous"
      data-feed="{publisher}/feed.json"></script>`,
  },
  {
    page: 'with a wrong integrity hash',
    script: `<script async src="{publisher}/peer-widgets.js" integrity="sha384-${'A'.repeat(64)}"
      crossorigin="anonymous" data-feed="{publisher}/feed.json"></script>`,
    fallback: 'the browser refuses the script',
  },
  {
    page: 'allowed by a nonce',
    headers: policy("script-src 'nonce-bm9uY2U' {partner}/witness.js"),
    script: `<script async nonce="bm9uY2U" src="{publisher}/peer-widgets.js" data-feed="{publisher}/feed.json"></script>`,
  },
  {
    page: 'allowed by the hash in `script-src`',
    // It reports what its preload scanner finds, and then runs it.
    isReported: ['webkit'],
    notes: { webkit: '(which may report the script, and runs it)' },
    headers: policy("script-src '{hash}' {partner}/witness.js"),
    script: `<script async src="{publisher}/peer-widgets.js" integrity="{hash}" crossorigin="anonymous"
      data-feed="{publisher}/feed.json"></script>`,
  },
  {
    page: "loaded by a script that `'strict-dynamic'` trusts",
    headers: policy("script-src 'nonce-bm9uY2U' 'strict-dynamic'"),
    document: `<!doctype html><html lang="en"><head><title>A clinic</title>
      <script nonce="bm9uY2U" src="{partner}/witness.js"></script>
      <script nonce="bm9uY2U">
        const script = document.createElement('script');
        script.src = '{publisher}/peer-widgets.js';
        script.dataset.feed = '{publisher}/feed.json';
        document.head.append(script);
      </script></head><body><h1>A clinic</h1>{widgets}</body></html>`,
  },
  {
    page: "from the partner's own server under `default-src 'self'`",
    headers: policy("default-src 'self'"),
    script: '<script async src="/peer-widgets.js" data-feed="/feed.json"></script>',
  },
  {
    page: 'on a cross-origin isolated page (COEP `require-corp`, COOP `same-origin`)',
    headers: {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
    last: (_window, visit) => visit.untilTrue('crossOriginIsolated'),
  },
  {
    page: 'under `Content-Security-Policy: sandbox allow-scripts`',
    headers: policy('sandbox allow-scripts'),
    last: (_window, visit) => visit.untilTrue("origin === 'null'"),
  },
  {
    page: 'in a sandboxed frame without `allow-same-origin`',
    frame: '<iframe sandbox="allow-scripts" width="900" height="600"></iframe>',
    last: (_window, visit) => visit.untilTrue("origin === 'null'"),
  },
  {
    page: 'where every storage is blocked',
    head: `<script>
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('Blocked', 'SecurityError'); } });
      }
      Object.defineProperty(Document.prototype, 'cookie', {
        get() { throw new DOMException('Blocked', 'SecurityError'); },
        set() { throw new DOMException('Blocked', 'SecurityError'); },
      });
    </script>`,
  },
  {
    page: 'under `Referrer-Policy: no-referrer` and a Permissions-Policy that forbids all',
    headers: {
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'autoplay=(), clipboard-write=(), fullscreen=(), geolocation=(), web-share=()',
    },
  },
];
