import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { embedCode } from '../src/embed/embed-code.js';
import { fitFrames } from '../src/page/frames.js';
import { afterTest } from './support/after-test.js';
import { bareSandbox, EmbedPage, publisher } from './support/embed-page.js';
import { press, typeText } from './support/keys.js';
import { leave } from './support/mouse.js';
import { widgetTags } from './support/tags.js';

const names = [...widgetTags.map((tag) => tag.slice('peer-'.length)), 'join'];
const secret = 'a1B2c3';
/** A feed that says nothing of sign-ups: the form stays where it is when the feed comes. */
const stillFeed = `feed=${publisher}own-link.json`;
let count = 0;

fitFrames(publisher);

/** An address to sign up at, and what arrives there. */
function newList() {
  const word = `subscribed--list${Date.now()}${++count}`;
  const arrived = async () => {
    const answer = await fetch(`/signups/of/${word}`);
    return ((await answer.json()) as { posts: { body: string }[] }).posts;
  };
  return {
    action: `/signups/at/${word}`,
    async hasArrived(email: string) {
      await waitUntil(async () => (await arrived()).length > 0, 'should arrive', {
        timeout: 8000,
        interval: 100,
      });
      const bodies = (await arrived()).map(({ body }) => new URLSearchParams(body).get('email'));
      expect(bodies).to.deep.equal([email]);
    },
  };
}

/** Where in a page's frame the middle of an element is, found out in a frame that can be looked into. */
async function placeOf(path: string, find: (widget: HTMLElement) => Element) {
  const twin = new EmbedPage(path);
  const widget = await twin.widget();
  await nextFrame();
  const { x, y, width, height } = find(widget).getBoundingClientRect();
  const place: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  const pageHeight = twin.height;
  twin.frame.remove();
  return { place, pageHeight };
}

const inShadow = (selector: string) => (widget: HTMLElement) => widget.shadowRoot!.querySelector(selector)!;

async function clickAt(position: [number, number]): Promise<void> {
  await sendMouse({ type: 'click', position });
}

describe('an embed page', () => {
  for (const name of names) {
    for (const ending of ['/', '', '/index.html']) {
      it(`shows its widget at embed/${name}${ending}`, async () => {
        const page = new EmbedPage(`embed/${name}${ending}?action=/subscribe&heading=Ours`);
        const widget = await page.widget();
        expect(widget.localName).to.equal(name === 'join' ? 'peer-newsletter-signup' : `peer-${name}`);
        expect(widget.shadowRoot!.querySelector('h2')!.textContent).to.equal('Ours');
        expect(page.document.title).to.match(/\w+/);
        expect(page.document.querySelector('h1')!.textContent).to.equal(page.document.title);
      }).timeout(15_000);
    }
  }

  it('shows what a code asked for, and only that', async () => {
    const attributes = {
      heading: 'A “list” & more',
      limit: 2,
      searchable: true,
      filterable: false,
      lang: 'es',
    };
    const code = embedCode({ widget: 'resource-cards', host: publisher, attributes }, 'address');
    const page = new EmbedPage(
      `${code.slice(publisher.length)}&filterable=false&onclick=x&class=y&status=error`,
    );
    const widget = await page.widget();
    const read = Object.fromEntries([...widget.attributes].map(({ name, value }) => [name, value]));
    expect(read).to.deep.equal({
      heading: 'A “list” & more',
      limit: '2',
      searchable: '',
      lang: 'es',
      status: 'ready',
    });
    expect(widget.shadowRoot!.querySelectorAll('[part=card]').length).to.equal(2);
  });

  for (const [what, query] of [
    ['a feed', 'feed=https://stranger.example/feed.json'],
    ['one feed of several', 'feed=/publisher/feed.json%20https://stranger.example/feed.json'],
    ['an address to sign up at', 'action=https://stranger.example/join'],
    ['a page to come back to', 'action=/subscribe&return-url=https://stranger.example/'],
    ['what is no address', 'action=javascript:alert(1)'],
  ]) {
    it(`shows nothing where its address names ${what} of a stranger, and says why`, async () => {
      const page = new EmbedPage(`embed/join/?${query}`);
      const words = () => page.document?.querySelector('main p')?.textContent;
      await waitUntil(words, 'should say something', { timeout: 8000 });
      expect(words()).to.match(/^This page shows nothing from (https:\/\/stranger\.example\/|javascript:)/);
      expect(page.document.querySelector('peer-newsletter-signup')).to.equal(null);
    });
  }

  it('opens links in new tabs, so that the page around stays', async () => {
    const page = new EmbedPage('embed/role-tabs/');
    const widget = await page.widget();
    const link = widget.shadowRoot!.querySelector<HTMLAnchorElement>('a[href^=http]')!;
    expect(link.target).to.equal('');
    page.document.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(link.target).to.equal('_blank');
  });
});

describe('the frame of an embed page', () => {
  it('gets the height that the page needs, now and later', async () => {
    const configuration = {
      widget: 'resource-cards',
      host: publisher,
      attributes: { limit: 2, heading: '' },
      frame: { width: 600, height: 150 },
    } as const;
    const place = document.createElement('div');
    place.innerHTML = embedCode(configuration, 'iframe');
    const frame = place.querySelector('iframe')!;
    frame.loading = 'eager';
    document.body.append(place);
    afterTest(() => place.remove());
    const twin = new EmbedPage(frame.src.slice(publisher.length));
    await twin.widget();
    for (const width of ['600', '320', '600']) {
      frame.width = twin.frame.width = width;
      const isHighEnough = () => twin.height > 200 && frame.height === `${twin.height}`;
      await waitUntil(isHighEnough, `should fit at ${width} pixels`, { timeout: 8000 });
    }
  });

  it('of WordPress is told the height in its own words, and again when it asks', async () => {
    const page = new EmbedPage(`embed/story-carousel/#?secret=${secret}`, bareSandbox);
    const isHeight = ({ message }: { message?: unknown }) => message === 'height';
    const told = await page.message(isHeight, 'should tell its height');
    expect(told['secret']).to.equal(secret);
    const ours = await page.message(({ type }) => type === 'peer-widgets:height', 'should tell us, too');
    expect(ours['height']).to.be.a('number');
    await waitUntil(
      () => Number(page.messages.filter(isHeight).pop()!['value']) > 200,
      'should show a story',
      {
        timeout: 8000,
      },
    );
    page.messages.length = 0;
    page.frame.contentWindow!.postMessage({ message: 'ready', secret }, '*');
    await page.message(isHeight, 'should tell it again');
  });

  it('of any other page is not told a secret', async () => {
    const page = new EmbedPage('embed/story-carousel/', bareSandbox);
    await page.message(({ height }) => Number(height) > 200, 'should tell its height');
    expect(page.messages.filter(({ message }) => message)).to.deep.equal([]);
  });
});

describe('under the sandbox of WordPress, which allows nothing but scripts', () => {
  afterEach(leave);

  for (const [way, send] of [
    ['a click', async (button: [number, number]) => clickAt(button)],
    ['Enter', async () => press('Enter')],
  ] as const) {
    it(`a visitor signs up by ${way}`, async () => {
      const { action, hasArrived } = newList();
      const path = `embed/join/?action=${action}&${stillFeed}#?secret=${secret}`;
      const field = await placeOf(path, inShadow('#email'));
      const button = await placeOf(path, inShadow('button.primary'));
      const page = new EmbedPage(path, bareSandbox);
      await page.untilHeight(field.pageHeight);
      await clickAt(field.place);
      await typeText('ann@example.org');
      await send(button.place);
      await hasArrived('ann@example.org');
    }).timeout(20_000);
  }

  it('a link to the publisher is followed by WordPress', async () => {
    const path = `embed/role-tabs/?${stillFeed}#?secret=${secret}`;
    const { place, pageHeight } = await placeOf(path, inShadow('a'));
    const page = new EmbedPage(path, bareSandbox);
    await page.untilHeight(pageHeight);
    await clickAt(place);
    const told = await page.message(({ message }) => message === 'link', 'should ask to follow it');
    expect(told).to.deep.equal({ message: 'link', value: `${publisher}about`, secret });
  });
});

describe('under our own sandbox', () => {
  it('a visitor signs up by Enter', async () => {
    const { action, hasArrived } = newList();
    const path = `embed/join/?action=${action}&${stillFeed}`;
    const { place, pageHeight } = await placeOf(path, inShadow('#email'));
    const page = new EmbedPage(path, 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox');
    await page.untilHeight(pageHeight);
    await clickAt(place);
    await typeText('ben@example.org');
    await press('Enter');
    await hasArrived('ben@example.org');
  }).timeout(20_000);
});
