/** The panel of the built doctor: keys, focus, copying, narrow and strict pages. */
import { expect, waitUntil } from '@open-wc/testing';
import { afterTest } from './support/after-test.js';
import { allByRole, byRole, nameOf } from './support/by-role.js';
import { callDoctor, examined, panelOf } from './support/doctor.js';
import { expectFocus, hasFocus } from './support/focus.js';
import { press } from './support/keys.js';
import { mountPage } from './support/mount.js';
import { openPartner, scriptTag, untilThere, type PartnerWindow } from './support/partner-frame.js';
import { replace } from './support/replace.js';

const inside = '<a href="/more">Read more</a>';
const faulty = `<button id="before">Before</button>
  <peer-resource-cards serchable>${inside}</peer-resource-cards>
  <peer-role-tabs></peer-role-tabs>`;
/** The page of the tests themselves, where keys are real. */
const here = window as unknown as PartnerWindow;
const panel = () => document.querySelector<HTMLElement>('peer-doctor')!;

async function openHere(): Promise<HTMLElement> {
  afterTest(() => document.querySelector<HTMLElement & { closePanel(): void }>('peer-doctor')?.closePanel());
  const page = await mountPage(faulty);
  page.querySelector<HTMLElement>('#before')!.focus();
  await callDoctor(here);
  return page;
}

describe('The doctor’s panel', () => {
  it('takes the focus, says its name and how many findings there are', async () => {
    await openHere();
    const shadow = panel().shadowRoot!;
    expectFocus(shadow.querySelector('h2'));
    expect(nameOf(shadow.querySelector('[role=dialog]')!)).to.equal('Peer Widgets doctor');
    expect(allByRole(panel(), 'status')[0]!.textContent).to.equal('1 warning, 1 hint.');
  });

  it('closes by Escape and gives the focus back', async () => {
    const page = await openHere();
    await press('Escape');
    expect(panel()).to.be.null;
    expectFocus(page.querySelector('#before'));
  });

  it('closes by its button, which is the first thing after the heading', async () => {
    const page = await openHere();
    await press('Tab');
    expectFocus(byRole(panel(), 'button', 'Close'));
    await press('Enter');
    expect(panel()).to.be.null;
    expectFocus(page.querySelector('#before'));
  });

  it('reaches everything by the keyboard', async () => {
    await openHere();
    const reached = new Set<string>();
    // Not beyond the last: Firefox would move the focus to its own window, and later tests would press keys there.
    for (let presses = 0; presses < 12 && !reached.has('Check again'); presses++) {
      await press('Tab');
      const { activeElement } = panel().shadowRoot!;
      if (activeElement) reached.add(nameOf(activeElement));
    }
    expect([...reached]).to.include.members(['Close', 'Copy', 'Show on the page', 'Check again']);
  });

  it('copies the line to add', async () => {
    await openHere();
    const copied: string[] = [];
    replace(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
    const [button] = allByRole(panel(), 'button', 'Copy');
    button!.click();
    const said = button!.parentElement!.querySelector('[role=status]')!;
    await waitUntil(() => said.textContent === 'Copied.');
    expect(copied).to.deep.equal(['searchable']);
  });

  it('selects the line where the page gives it no clipboard', async () => {
    await openHere();
    replace(navigator, 'clipboard', undefined);
    const [button] = allByRole(panel(), 'button', 'Copy');
    button!.click();
    const said = button!.parentElement!.querySelector('[role=status]')!;
    await waitUntil(() => said.textContent!.startsWith('Selected'));
  });

  it('shows where a finding is, and leaves the element as it was', async () => {
    const page = await openHere();
    const cards = page.querySelector('peer-resource-cards')!;
    const before = cards.outerHTML;
    allByRole(panel(), 'button', 'Show on the page')[0]!.click();
    const marker = panel().shadowRoot!.querySelector('.marker')!.getBoundingClientRect();
    const box = cards.getBoundingClientRect();
    expect(Math.abs(marker.left - box.left)).to.be.below(2);
    expect(Math.abs(marker.top - box.top)).to.be.below(2);
    expect(box.bottom).to.be.above(0);
    expect(cards.outerHTML).to.equal(before);
  });

  it('looks again, and finds what was mended', async () => {
    const page = await openHere();
    page.querySelector('peer-resource-cards')!.removeAttribute('serchable');
    byRole(panel(), 'button', 'Check again').click();
    const count = allByRole(panel(), 'status')[0]!;
    await waitUntil(() => count.textContent === '1 hint.');
    expect(hasFocus(panel().shadowRoot!.querySelector('h2'))).to.be.true;
  });

  it('is replaced when the doctor is called again', async () => {
    await openHere();
    const first = panel();
    await callDoctor(here);
    expect(document.querySelectorAll('peer-doctor')).to.have.length(1);
    expect(panel()).not.to.equal(first);
  });

  it('leaves nothing behind', async () => {
    const page = await mountPage(faulty);
    const before = page.innerHTML;
    const children = [...document.documentElement.children];
    const globals = Object.getOwnPropertyNames(window);
    await callDoctor(here);
    allByRole(panel(), 'button', 'Show on the page')[0]!.click();
    await press('Escape');
    expect(panel()).to.be.null;
    expect([...document.documentElement.children]).to.deep.equal(children);
    expect(page.innerHTML).to.equal(before);
    expect(Object.getOwnPropertyNames(window)).to.deep.equal(globals);
  });

  it('is accessible, with findings and without', async () => {
    await openHere();
    await expect(panel()).to.be.accessible();
    const page = document.querySelector('main')!;
    page.querySelector('peer-resource-cards')!.remove();
    page.querySelector('peer-role-tabs')!.append('Roles');
    byRole(panel(), 'button', 'Check again').click();
    await waitUntil(() => allByRole(panel(), 'status')[0]!.textContent === 'Everything is fine.');
    await expect(panel()).to.be.accessible();
  });

  it('says the same in the console', async () => {
    const said: string[] = [];
    replace(console, 'info', (text: string) => said.push(text));
    await openHere();
    expect(said).to.have.length(1);
    expect(said[0]).to.include('Peer Widgets doctor: 1 warning, 1 hint.');
    expect(said[0]).to.include('did you mean "searchable"?');
  });
});

describe('The doctor', () => {
  it('fits a window of 320 pixels, and scrolls down only', async () => {
    const page = await openPartner(faulty, scriptTag());
    (page.frameElement as HTMLIFrameElement).width = '320';
    await callDoctor(page);
    const box = panelOf(page)!.querySelector('.panel')!;
    const { left, right, top } = box.getBoundingClientRect();
    expect([left, right]).to.deep.equal([0, page.document.documentElement.clientWidth]);
    expect(top).to.be.above(0);
    const parts = [box, ...box.querySelectorAll('.body, .body *')];
    // Words in a line have no width of their own to scroll in.
    for (const part of parts.filter(({ clientWidth }) => clientWidth)) {
      expect(part.scrollWidth, part.className).to.be.at.most(part.clientWidth + 1);
    }
  });

  it('makes room on a phone for what it shows', async () => {
    const page = await openPartner(`${faulty}<div style="height: 600px"></div>`, scriptTag());
    (page.frameElement as HTMLIFrameElement).width = '320';
    await callDoctor(page);
    const shadow = panelOf(page)!;
    const shows = [...shadow.querySelectorAll('button')].filter((one) => one.textContent!.startsWith('Show'));
    for (const show of shows) {
      show.click();
      const panel = shadow.querySelector('.panel')!.getBoundingClientRect();
      const marker = shadow.querySelector('.marker')!.getBoundingClientRect();
      const isCovered = panel.top < marker.top + 20 && panel.bottom > marker.top;
      expect(isCovered, show.closest('li')!.textContent!).to.be.false;
    }
    expect(shows).to.have.length(2);
  });

  const policy = `default-src 'none'; script-src ${location.origin}/dist/; connect-src ${location.origin}; img-src 'self'; require-trusted-types-for 'script'; trusted-types peer-widgets`;

  it('works under a strict policy, without one violation', async () => {
    const page = await openPartner(
      faulty,
      `<meta http-equiv="Content-Security-Policy" content="${policy}">${scriptTag()}`,
    );
    const violations: string[] = [];
    page.document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
    await page.PeerWidgets!.doctor();
    await waitUntil(() => panelOf(page)?.querySelector('.checked'), 'should say what it checked', {
      timeout: 9000,
    });
    expect(panelOf(page)!.querySelectorAll('ol > li')).to.have.length(2);
    expect(page.getComputedStyle(panelOf(page)!.querySelector('.panel')!).position).to.equal('fixed');
    expect(page.failures).to.be.empty;
    // A violation is told in a task of its own: one that is wanted comes after all others.
    page.document.body.append(
      Object.assign(page.document.createElement('img'), { src: 'https://elsewhere.example/last.png' }),
    );
    await waitUntil(() => violations.some((one) => one.includes('last.png') || one.includes('elsewhere')));
    expect(violations).to.have.length(1);
  });

  it('is seen on a page that hides and restyles everything', async () => {
    const { page } = await examined(
      faulty,
      `<style>* { all: unset !important; } body *, html > * { display: none !important; }</style>${scriptTag()}`,
    );
    const { width, height } = panelOf(page)!.querySelector('.panel')!.getBoundingClientRect();
    expect(width).to.be.above(300);
    expect(height).to.be.above(200);
  });

  it('is above a dialog that the page has opened', async () => {
    const page = await openPartner(faulty, scriptTag());
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<div popover style="inset: 0; width: 100vw; height: 100vh"></div>',
    );
    page.document.querySelector<HTMLElement>('[popover]')!.showPopover();
    await callDoctor(page);
    const { left, top, width } = panelOf(page)!.querySelector('header')!.getBoundingClientRect();
    expect(page.document.elementFromPoint(left + width / 2, top + 5)).to.equal(
      await untilThere(page, 'peer-doctor'),
    );
  });
});
