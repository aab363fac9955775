import { expect, waitUntil } from '@open-wc/testing';
import { openPartner, scriptTag, type PartnerWindow } from './support/partner-frame.js';

const extras = '/dist/peer-extras.js';
const body = `<peer-quick-exit href="https://example.org/"><a href="https://example.org/">Leave</a></peer-quick-exit>
  <peer-role-tabs layout="tabs" theme="ink" deep-link="replace"></peer-role-tabs>`;

/** Waits until the page does what both scripts are for. */
async function works(page: PartnerWindow): Promise<void> {
  const tabs = page.document.querySelector('peer-role-tabs')!;
  await waitUntil(() => tabs.getAttribute('status') === 'ready', 'should be ready', { timeout: 5000 });
  const all = [...tabs.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')];
  all[1]!.click();
  await waitUntil(() => page.location.hash.startsWith('#peer-'), 'should write the address');
  expect(page.getComputedStyle(tabs).getPropertyValue('--peer-radius')).to.equal('0px');
  const exit = page.document.querySelector('peer-quick-exit')!;
  expect(exit.shadowRoot!.querySelector('button')!.getClientRects()).to.have.lengthOf(1);
  expect(page.failures).to.be.empty;
}

describe('The built second script', () => {
  const tag = `<script src="${extras}"></script>`;
  for (const [way, head] of Object.entries({
    'before the first': tag + scriptTag(),
    'behind the first': scriptTag() + tag,
    async: tag.replace('src', 'async src') + scriptTag('async'),
    'with defer': scriptTag('defer') + tag.replace('src', 'defer src'),
    'as a module': scriptTag() + tag.replace('src', 'type="module" src'),
    twice: tag + scriptTag() + tag + tag.replace('.js', '.js?copy'),
  })) {
    it(`works ${way}`, async () => works(await openPartner(body, head)));
  }

  it('works under a policy that allows no style and nothing made of strings', async () => {
    const policy = `default-src 'none'; script-src ${location.origin} 'unsafe-inline'; connect-src ${location.origin}; require-trusted-types-for 'script'; trusted-types peer-widgets`;
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    const page = await openPartner(body, meta + scriptTag() + tag);
    page.document.querySelector('peer-role-tabs')!.setAttribute('theme', 'ink');
    await works(page);
  });

  it('does nothing by itself: no global, no request, no address, without the first script too', async () => {
    const page = await openPartner('<p>Words</p>', tag);
    const added = Object.getOwnPropertyNames(page).filter((name) => !page.globalsBefore.includes(name));
    expect(added).to.deep.equal([]);
    const files = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(files.filter((name) => name !== extras)).to.deep.equal([]);
    expect(page.location.hash).to.equal('');
    expect([...page.failures, ...page.said]).to.deep.equal([]);
  });

  it('is no error of a page whose browser lacks what it needs', async () => {
    const page = await openPartner(body, `<script>delete window.customElements;</script>${tag}`);
    expect(page.failures).to.be.empty;
    expect(page.said.join()).to.include('the extras cannot run here');
  });
});
