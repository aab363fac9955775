import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { defineAll } from '../src/define.js';
import type { PeerFeed, RoleTabs } from '../src/elements.js';
import { setPageFeed } from '../src/feed/index.js';
import { feedNamed } from './support/feeds.js';
import { openFrame } from './support/page-frame.js';
import { recordWarnings } from './support/replace.js';
import { serve, timesAsked } from './support/stub-fetch.js';
import { allTextOf } from './support/text.js';
import { untilShows, untilStatus } from './support/wait.js';

/** A JSON script, as a child of an element. */
function jsonScript(data: object): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(data);
  return script;
}

// In the order of a page's script: first its default, then the elements.
const pageUrl = serve(feedNamed('Page default'));
setPageFeed(pageUrl);
defineAll();

beforeEach(() => {
  recordWarnings();
});

describe('the nearest feed', () => {
  it('wins: data before feed, JSON inside, <peer-feed> around, and the page’s', async () => {
    const box = await fixture(html`
      <div>
        <peer-feed src=${serve(feedNamed('Around'))}><peer-role-tabs></peer-role-tabs></peer-feed>
      </div>
    `);
    const tabs = box.querySelector<RoleTabs>('peer-role-tabs')!;
    tabs.append(jsonScript(feedNamed('Inside')));
    tabs.feed = serve(feedNamed('Address'));
    tabs.data = feedNamed('Data');
    await untilShows(tabs, 'Data');
    tabs.data = undefined;
    await untilShows(tabs, 'Address');
    tabs.removeAttribute('feed');
    tabs.feed = undefined;
    await untilShows(tabs, 'Inside');
    tabs.replaceChildren();
    tabs.data = null; // Makes it look again.
    await untilShows(tabs, 'Around');
    box.append(tabs);
    await untilShows(tabs, 'Page default');
  });

  it('is the page’s where there is no other, fetched once', async () => {
    const box = await fixture(
      html`<div><peer-role-tabs></peer-role-tabs><peer-role-tabs></peer-role-tabs></div>`,
    );
    for (const tabs of box.children) await untilShows(tabs, 'Page default');
    expect(timesAsked(pageUrl)).to.equal(1);
  });

  it('is that of the inner of two <peer-feed>', async () => {
    const box = await fixture(html`
      <peer-feed src=${serve(feedNamed('Outer'))}>
        <peer-role-tabs></peer-role-tabs>
        <section>
          <peer-feed src=${serve(feedNamed('Inner'))}><peer-role-tabs></peer-role-tabs></peer-feed>
        </section>
      </peer-feed>
    `);
    const [outer, inner] = box.querySelectorAll('peer-role-tabs');
    await untilShows(outer!, 'Outer');
    await untilShows(inner!, 'Inner');
    expect(allTextOf(outer!)).not.to.contain('Inner');
  });

  it('is found through shadow roots', async () => {
    const feed = await fixture(html`<peer-feed src=${serve(feedNamed('Around'))}><div></div></peer-feed>`);
    const root = feed.querySelector('div')!.attachShadow({ mode: 'open' });
    const tabs = document.createElement('peer-role-tabs');
    root.append(tabs);
    await untilShows(tabs, 'Around');
  });

  it('of a <peer-feed> is its data, its address, and the JSON inside, in this order', async () => {
    const feed = await fixture<PeerFeed>(html`<peer-feed><peer-role-tabs></peer-role-tabs></peer-feed>`);
    const tabs = feed.firstElementChild!;
    feed.append(jsonScript(feedNamed('Inside')));
    feed.src = serve(feedNamed('Address'));
    await untilShows(tabs, 'Address');
    feed.data = feedNamed('Data');
    await untilShows(tabs, 'Data');
    feed.data = undefined;
    await untilShows(tabs, 'Address');
    feed.removeAttribute('src');
    feed.src = undefined;
    await untilShows(tabs, 'Inside');
  });
});

describe('a widget follows its feed', () => {
  it('when it is moved from one <peer-feed> to another, and back', async () => {
    const box = await fixture(html`
      <div>
        <peer-feed src=${serve(feedNamed('North'))}><peer-role-tabs></peer-role-tabs></peer-feed>
        <peer-feed src=${serve(feedNamed('South'))}></peer-feed>
      </div>
    `);
    const [north, south] = box.children;
    const tabs = north!.firstElementChild!;
    await untilShows(tabs, 'North');
    south!.append(tabs);
    await untilShows(tabs, 'South');
    expect(allTextOf(tabs)).not.to.contain('North');
    north!.append(tabs);
    await untilShows(tabs, 'North');
    // The one that it left is heard no more.
    (south as PeerFeed).src = serve(feedNamed('Elsewhere'));
    const other = document.createElement('peer-role-tabs');
    south!.append(other);
    await untilShows(other, 'Elsewhere');
    expect(allTextOf(tabs)).to.contain('North').and.not.contain('Elsewhere');
  });

  it('when its address changes, and when it is removed', async () => {
    const tabs = await fixture(html`<peer-role-tabs feed=${serve(feedNamed('First'))}></peer-role-tabs>`);
    await untilShows(tabs, 'First');
    tabs.setAttribute('feed', serve(feedNamed('Second')));
    await untilShows(tabs, 'Second');
    tabs.removeAttribute('feed');
    await untilShows(tabs, 'Page default');
  });

  it('to the latest address, when an earlier one answers later', async () => {
    let answer: (response: Response) => void = () => {};
    const slow = serve(() => new Promise<Response>((resolve) => (answer = resolve)));
    const feed = await fixture<PeerFeed>(
      html`<peer-feed src=${slow}><peer-role-tabs></peer-role-tabs></peer-feed>`,
    );
    const tabs = feed.firstElementChild!;
    await waitUntil(() => timesAsked(slow) === 1);
    feed.src = serve(feedNamed('Latest'));
    await untilShows(tabs, 'Latest');
    answer(Response.json(feedNamed('Slow')));
    await nextFrame();
    await nextFrame();
    expect(allTextOf(tabs)).to.contain('Latest').and.not.contain('Slow');
  });

  it('when its data is set late, and set again', async () => {
    const tabs = await fixture<RoleTabs>(html`<peer-role-tabs></peer-role-tabs>`);
    await untilShows(tabs, 'Page default');
    tabs.data = feedNamed('Late');
    await untilShows(tabs, 'Late');
    tabs.data = feedNamed('Later');
    await untilShows(tabs, 'Later');
  });

  it('when it was taken out of the page and comes back', async () => {
    const feed = await fixture<PeerFeed>(html`
      <peer-feed src=${serve(feedNamed('Before'))}><peer-role-tabs></peer-role-tabs></peer-feed>
    `);
    const tabs = feed.firstElementChild!;
    await untilShows(tabs, 'Before');
    tabs.parentNode!.removeChild(tabs);
    feed.data = feedNamed('After');
    await nextFrame();
    feed.append(tabs);
    await untilShows(tabs, 'After');
  });
});

describe('JSON inside a widget', () => {
  it('is shown in the first frame', async () => {
    const tabs = document.createElement('peer-role-tabs');
    tabs.append(jsonScript(feedNamed('Inside')));
    const box = await fixture(html`<div></div>`);
    box.append(tabs);
    expect(allTextOf(tabs)).to.contain('Inside');
  });

  for (const tag of ['peer-role-tabs', 'peer-feed']) {
    it(`is shown also when it comes right after its <${tag}>`, async () => {
      const outer = document.createElement(tag);
      const tabs = tag === 'peer-feed' ? document.createElement('peer-role-tabs') : outer;
      if (tabs !== outer) outer.append(tabs);
      const box = await fixture(html`<div></div>`);
      box.append(outer);
      outer.append(jsonScript(feedNamed('Inside')));
      await untilShows(tabs, 'Inside');
    });
  }

  it('is shown also when it comes while the widget still waits for another feed', async () => {
    const never = serve(() => new Promise<Response>(() => {}));
    const feed = await fixture(html`<peer-feed src=${never}><peer-role-tabs></peer-role-tabs></peer-feed>`);
    await waitUntil(() => timesAsked(never) === 1);
    feed.firstElementChild!.append(jsonScript(feedNamed('Inside')));
    await untilShows(feed.firstElementChild!, 'Inside');
  });

  it('is shown where the page’s own HTML has it, which is read after its widget is there', async () => {
    const srcdoc = `<!doctype html>
      <script src="/dist/peer-widgets.js"></script>
      <peer-role-tabs><script>0</script>${jsonScript(feedNamed('Inside')).outerHTML}<a href="/">Our roles</a></peer-role-tabs>
      <peer-feed>
        <peer-role-tabs></peer-role-tabs>
        <script>0</script>
        ${jsonScript(feedNamed('Around')).outerHTML}
      </peer-feed>`;
    const frame = await openFrame({ srcdoc });
    const [inside, around] = frame.contentDocument!.querySelectorAll('peer-role-tabs');
    await untilStatus(inside!, 'ready');
    await untilStatus(around!, 'ready');
    expect(allTextOf(inside!)).to.contain('Inside');
    expect(allTextOf(around!)).to.contain('Around');
    frame.remove();
  });

  it('leaves the fallback when it is no JSON', async () => {
    const tabs = document.createElement('peer-role-tabs');
    const script = jsonScript({});
    script.textContent = '{';
    tabs.append(script, 'Our roles');
    const box = await fixture(html`<div></div>`);
    box.append(tabs);
    await untilStatus(tabs, 'error');
    expect(tabs.shadowRoot!.querySelector('slot')).to.be.ok;
    expect(tabs.shadowRoot!.querySelector('button')).to.equal(null);
  });
});
