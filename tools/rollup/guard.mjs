/**
 * What stands around all else in the script. It does nothing in XHTML, where templates cannot work. What an old browser
 * lacks is no error of the page.
 */
export function guard() {
  // A function in a block would be harder to make small.
  const intro = `try { (() => {
    if (document.contentType !== 'text/html') return;`;
  const outro =
    '})() } catch (error) { console.warn(`Peer Widgets: the script cannot run here: ${error}.`); }';
  return { intro, outro };
}

/**
 * The same for a script that finds its widgets drawn already: it waits until the page is read and painted, so that its work
 * comes after what visitors look at. By then no script is the current one; it keeps its own tag.
 */
export function patientGuard() {
  const { intro, outro } = guard();
  return {
    intro: `(({ currentScript }) => {
    const run = () => { ${intro}`,
    outro: `${outro} };
    const paint = () => requestAnimationFrame(() => setTimeout(run));
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', paint, { once: true });
    else paint();
    })(document);`,
  };
}

/** Rollup plugin: has the script ask for its tag where `patientGuard` keeps it. */
export function keptScript() {
  return {
    name: 'kept-script',
    transform(code, id) {
      if (!id.endsWith('page/script-tag.ts')) return null;
      const kept = code.replace('document.currentScript', 'currentScript');
      if (kept === code) this.error('The script finds its tag in another way: adapt this plugin.');
      return { code: kept, map: null };
    },
  };
}
