/** Widgets that are placed by other means than their tags, with the built script. */
import { expect } from '@open-wc/testing';
import { feed, openPartner, scriptTag, untilThere, type PartnerWindow } from './support/partner-frame.js';
import { untilShows, untilStatus } from './support/wait.js';

const host = `${location.origin}/publisher/`;
const links = `data-links="${host}"`;
const inHost = (path: string) => `${host}embed/${path}`;
const withFeed = (path: string) => inHost(`${path}?feed=${location.origin}${feed}`);
const link = (address: string, more = '') =>
  `<a href="${address.replaceAll('&', '&amp;')}" ${more}>My role</a>`;
const foreign = 'https://elsewhere.example';

/** Whether a page has no widget at all, once everything that could become one has been looked at. */
async function expectNone(page: PartnerWindow, watched: string): Promise<void> {
  // Whatever is upgraded comes in order: when this one is there, the others before it have been passed over.
  page.document.body.insertAdjacentHTML(
    'beforeend',
    '<div id="last" data-peer-widget="chapter-guide"></div>',
  );
  await untilThere(page, '#last > peer-chapter-guide');
  const found = [...page.document.querySelectorAll('*')].filter(({ localName }) =>
    localName.startsWith('peer-'),
  );
  expect(found.map(({ localName }) => localName)).to.deep.equal(['peer-chapter-guide']);
  expect(page.document.querySelector(watched)!.checkVisibility()).to.be.true;
  expect(page.failures).to.be.empty;
}

describe('A placeholder', () => {
  const placeholders = [
    { name: 'is a widget', markup: '<div data-peer-widget="role-tabs"><a href="/roles">Roles</a></div>' },
    { name: 'may be any element', markup: '<section data-peer-widget="role-tabs">Roles</section>' },
    { name: 'may hold nothing but a blank', markup: '<div data-peer-widget="role-tabs">&nbsp;</div>' },
    { name: 'may stand in a paragraph', markup: '<p><span data-peer-widget="role-tabs">Roles</span></p>' },
    {
      name: 'may be broken out of a paragraph',
      markup: '<p>See <div data-peer-widget="role-tabs">Roles</div></p>',
    },
  ];
  for (const { name, markup } of placeholders) {
    it(name, async () => {
      const page = await openPartner(markup, scriptTag());
      const tabs = await untilThere(page, '[data-peer-widget] > peer-role-tabs');
      await untilShows(tabs, 'Program Managers can:');
      expect(page.failures).to.be.empty;
    });
  }

  it('may come long after the page', async () => {
    const page = await openPartner('', scriptTag());
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<main><div><div data-peer-widget="role-tabs"></div></div></main>',
    );
    await untilShows(await untilThere(page, 'peer-role-tabs'), 'Program Managers can:');
  });

  it('is upgraded with all that the parser brings after its start', async () => {
    const page = await openPartner(
      `<div data-peer-widget="role-tabs"><a href="/roles">Roles</a>${scriptTag()}<b>and more</b></div>`,
    );
    const tabs = await untilThere(page, 'peer-role-tabs');
    expect(tabs.textContent).to.equal('Rolesand more');
    expect(tabs.parentElement!.children).to.have.length(1);
  });

  it('passes its data attributes on, and takes "false" for absent', async () => {
    const page = await openPartner(
      '<div data-peer-widget="resource-cards" data-limit="3" data-searchable data-filterable="false" data-heading-level="4" data-lang="es" data-color-scheme="dark" data-onclick="alert()"></div>',
      scriptTag(),
    );
    const cards = await untilThere(page, 'peer-resource-cards');
    await untilStatus(cards, 'ready');
    const attributes = cards.getAttributeNames().map((name) => [name, cards.getAttribute(name)]);
    expect(Object.fromEntries(attributes)).to.deep.equal({
      limit: '3',
      searchable: '',
      'heading-level': '4',
      lang: 'es',
      'color-scheme': 'dark',
      status: 'ready',
    });
  });

  it('is the sign-up when it is called "join"', async () => {
    const page = await openPartner(
      '<div data-peer-widget="join" data-action="/subscribe"></div>',
      scriptTag(),
    );
    await untilStatus(await untilThere(page, 'peer-newsletter-signup'), 'ready');
  });

  it('becomes one widget only, also when the page is restored from a copy', async () => {
    const page = await openPartner('<div data-peer-widget="role-tabs">Roles</div>', scriptTag());
    await untilStatus(await untilThere(page, 'peer-role-tabs'), 'ready');
    const { body } = page.document;
    body.replaceWith(body.cloneNode(true));
    await untilShows(await untilThere(page, 'peer-role-tabs'), 'Program Managers can:');
    expect(page.document.querySelectorAll('peer-role-tabs')).to.have.length(1);
  });

  const untouched = [
    { name: 'another name', markup: '<div id="it" data-peer-widget="carousel">Stories</div>' },
    { name: 'the name of the provider', markup: '<div id="it" data-peer-widget="feed">Stories</div>' },
    {
      name: 'a foreign feed',
      markup: `<div id="it" data-peer-widget="role-tabs" data-feed="${foreign}/feed.json">Roles</div>`,
    },
    {
      name: 'a foreign feed among others',
      markup: `<div id="it" data-peer-widget="role-tabs" data-feed="/feed.json ${foreign}/feed.json">Roles</div>`,
    },
    {
      name: 'a feed in its own address',
      markup: '<div id="it" data-peer-widget="role-tabs" data-feed="data:application/json,{}">Roles</div>',
    },
    {
      name: 'a feed that is no address',
      markup: '<div id="it" data-peer-widget="role-tabs" data-feed="https://">Roles</div>',
    },
    {
      name: 'a form of another site',
      markup: `<div id="it" data-peer-widget="join" data-action="${foreign}/collect">Join</div>`,
    },
    {
      name: 'another site to come back to',
      markup: `<div id="it" data-peer-widget="join" data-action="/join" data-return-url="${foreign}">Join</div>`,
    },
  ];
  for (const { name, markup } of untouched) {
    it(`stays what it is with ${name}`, async () => {
      await expectNone(await openPartner(markup, scriptTag()), '#it');
    });
  }

  const allowed = [
    { name: 'the webmaster allows its origin', settings: `data-allow="https://a.example ${foreign}"` },
    { name: 'the webmaster allows all', settings: 'data-allow="*"' },
    { name: 'the page’s own feed is there', settings: `data-feed="${feed} ${foreign}/other.json"` },
  ];
  for (const { name, settings } of allowed) {
    it(`takes another site’s address where ${name}`, async () => {
      const page = await openPartner(
        `<div data-peer-widget="join" data-action="${foreign}/subscribe">Join</div>`,
        scriptTag(settings),
      );
      const signup = await untilThere(page, 'peer-newsletter-signup');
      expect(signup.getAttribute('action')).to.equal(`${foreign}/subscribe`);
    });
  }
});

describe('A link to an embed page', () => {
  const addresses = ['role-tabs/', 'role-tabs', 'role-tabs/index.html'];
  for (const address of addresses) {
    it(`becomes the widget of ${address}, and its fallback`, async () => {
      const page = await openPartner(link(withFeed(address)), scriptTag(links));
      const tabs = await untilThere(page, 'peer-role-tabs');
      await untilShows(tabs, 'Program Managers can:');
      expect(tabs.querySelector('a')!.textContent).to.equal('My role');
      expect(page.failures).to.be.empty;
    });
  }

  it('brings its configuration, with addresses relative to itself', async () => {
    const page = await openPartner(
      link(inHost('resource-cards/?feed=../../feeds/{lang}.json&limit=3&searchable&filterable=false')),
      scriptTag(links),
    );
    const cards = await untilThere(page, 'peer-resource-cards');
    expect(cards.getAttribute('feed')).to.equal(`${host}feeds/{lang}.json`);
    expect(cards.getAttribute('limit')).to.equal('3');
    expect(cards.hasAttribute('searchable')).to.be.true;
    expect(cards.hasAttribute('filterable')).to.be.false;
  });

  it('shows the publisher’s feed when it names none, whatever the page shows', async () => {
    const page = await openPartner(link(inHost('role-tabs/')), scriptTag(links));
    expect((await untilThere(page, 'peer-role-tabs')).getAttribute('feed')).to.equal(`${host}feed.json`);
  });

  it('may come long after the page', async () => {
    const page = await openPartner('', scriptTag(links));
    page.document.body.insertAdjacentHTML('beforeend', `<p>${link(withFeed('role-tabs'))}</p>`);
    await untilStatus(await untilThere(page, 'p > peer-role-tabs'), 'ready');
  });

  const untouched = [
    {
      name: 'where the webmaster named no publisher',
      markup: link(withFeed('role-tabs/'), 'id="it"'),
      settings: '',
    },
    {
      name: 'where the publisher’s address is none',
      markup: link(withFeed('role-tabs/'), 'id="it"'),
      settings: 'data-links="https://"',
    },
    { name: 'to another publisher', markup: link(`${foreign}/embed/role-tabs/`, 'id="it"') },
    { name: 'to a page beside the embed pages', markup: link(`${host}about/embed/role-tabs/`, 'id="it"') },
    { name: 'to no widget', markup: link(inHost('banner/'), 'id="it"') },
    { name: 'that a visitor wrote (ugc)', markup: link(withFeed('join/'), 'id="it" rel="ugc"') },
    {
      name: 'that a visitor wrote (nofollow)',
      markup: link(withFeed('join/'), 'id="it" rel="external nofollow"'),
    },
    {
      name: 'with a foreign feed',
      markup: link(`${inHost('role-tabs/')}?feed=${foreign}/feed.json`, 'id="it"'),
    },
    {
      name: 'with a form of another site',
      markup: link(`${withFeed('join/')}&action=${foreign}/collect`, 'id="it"'),
    },
  ];
  for (const { name, markup, settings = links } of untouched) {
    it(`stays a link ${name}`, async () => {
      await expectNone(await openPartner(markup, scriptTag(settings)), '#it');
    });
  }

  it('stays a link where it is the fallback of a tag or of a placeholder', async () => {
    const inside = link(withFeed('story-carousel/'));
    const page = await openPartner(
      `<peer-role-tabs>${inside}</peer-role-tabs><div data-peer-widget="resource-cards">${inside}</div>`,
      scriptTag(links),
    );
    await untilStatus(await untilThere(page, 'div > peer-resource-cards'), 'ready');
    expect(page.document.querySelector('peer-story-carousel')).to.be.null;
    expect(page.document.querySelectorAll('a')).to.have.length(2);
  });
});

describe('A frame with an embed page', () => {
  /** The publisher of a page that asks for a height. */
  const publisher = `${location.origin}/test/fixtures/publisher/`;

  const frames = [
    { name: 'gets the height that its page asks for', settings: `data-links="${publisher}"`, height: '640' },
    {
      name: 'keeps its height where it is another site’s',
      settings: `data-links="${foreign}/"`,
      height: '300',
    },
    { name: 'keeps its height where the webmaster named no publisher', settings: '', height: '300' },
  ];
  for (const { name, settings, height } of frames) {
    it(name, async () => {
      const page = await openPartner('', scriptTag(settings));
      const heard = new Promise((resolve) => page.addEventListener('message', resolve));
      page.document.body.insertAdjacentHTML(
        'beforeend',
        `<iframe sandbox="allow-scripts" height="300" src="${publisher}embed/role-tabs/index.html" title="Roles"></iframe>`,
      );
      await heard;
      expect(page.document.querySelector('iframe')!.height).to.equal(height);
      expect(page.failures).to.be.empty;
    });
  }
});
