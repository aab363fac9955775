import { expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { seedFeed, sampleFeed, type Json } from './support/feeds.js';
import { openPartner, scriptTag, untilThere, type PartnerWindow } from './support/partner-frame.js';
import { untilShows, untilStatus } from './support/wait.js';

interface Properties {
  readonly feed: Json;
  readonly limit?: number;
  readonly searchable?: boolean;
  readonly heading?: string;
  readonly level?: number;
  readonly words: string;
  readonly shown: boolean;
  readonly order: readonly string[];
  hear(event: CustomEvent): void;
}

type AppWindow = PartnerWindow & {
  startApp(container: Element, properties: object): (changes: Partial<Properties>) => unknown;
};

interface App {
  readonly page: AppWindow;
  readonly heard: string[];
  update(changes: Partial<Properties>): Promise<void>;
  find(selector: string): LitElement;
}

/** Warnings and errors of the framework's count as failures, too. */
const strict = `<script>
  console.error = (...words) => failures.push(words.join(' '));
  addEventListener('click', (event) => event.preventDefault());
</script>`;

async function openApp(framework: string, order: string): Promise<App> {
  const early = order === 'before';
  const page = await openPage(`${framework}/app`, early ? scriptTag() : '');
  const heard: string[] = [];
  const properties: Properties = {
    feed: sampleFeed(),
    words: 'All resources',
    shown: true,
    order: ['ann', 'ben', 'cid'],
    hear: ({ type, detail }) => heard.push(`${type} ${JSON.stringify(detail)}`),
  };
  const update = page.startApp(page.document.querySelector('main')!, properties);
  if (!early) page.document.body.append(page.document.createRange().createContextualFragment(scriptTag()));
  const find = (selector: string) => page.document.querySelector<LitElement>(selector)!;
  await Promise.all(
    [...page.document.querySelectorAll('main [id]')].map((widget) => untilStatus(widget, 'ready', 5000)),
  );
  return {
    page,
    heard,
    find,
    async update(changes) {
      await update(changes);
      await find('#early').updateComplete;
    },
  };
}

async function openPage(app: string, head = ''): Promise<AppWindow> {
  const script = `<script src="/frameworks/${app}.js"></script>`;
  return (await openPartner(`<main></main>${script}`, strict + head)) as AppWindow;
}

const inside = (widget: Element, selector: string) => widget.shadowRoot!.querySelector<HTMLElement>(selector);
const cardsIn = (widget: Element) => widget.shadowRoot!.querySelectorAll('[part~=card]').length;
const titleOf = (widget: Element) => inside(widget, '.title')!;

for (const framework of ['react', 'vue', 'preact', 'svelte']) {
  for (const order of ['before', 'after']) {
    describe(`In ${framework}, with the script ${order} the app`, () => {
      let app: App;
      beforeEach(async () => (app = await openApp(framework, order)));
      // A framework or a widget that complains has been misused by the other.
      afterEach(() => expect([...app.page.failures, ...app.page.said]).to.deep.equal([]));

      it('strings and numbers reach a widget, change, and fall back to the default', async () => {
        const plain = app.find('#plain');
        const before = { title: titleOf(plain).textContent, cards: cardsIn(plain) };
        await app.update({ heading: 'Read on', level: 5, limit: 1 });
        expect(titleOf(plain).querySelector('h5')!.textContent).to.equal('Read on');
        expect(cardsIn(plain)).to.equal(1);
        await app.update({ heading: 'Once more', limit: 2 });
        expect(titleOf(plain).textContent).to.equal('Once more');
        expect(cardsIn(plain)).to.equal(2);
        await app.update({ level: undefined, limit: undefined });
        expect(titleOf(plain).querySelector('h2')).not.to.be.null;
        expect(cardsIn(plain)).to.equal(before.cards);
      });

      it('booleans reach a widget, true and false', async () => {
        const early = app.find('#early');
        for (const searchable of [true, false, true]) {
          await app.update({ searchable });
          expect(Boolean(inside(early, '[type=search]')), String(searchable)).to.equal(searchable);
        }
      });

      it('a feed reaches a widget as the object that it is, and another one takes its place', async () => {
        const early = app.find('#early') as LitElement & { data: unknown };
        await untilShows(early, 'Second resource');
        const feed = sampleFeed({
          resources: [{ id: 'new', kind: 'article', title: 'New here', url: '/new' }],
        });
        await app.update({ feed });
        await untilShows(early, 'New here');
        await untilShows(app.find('#plain'), 'New here');
        expect(early.data).to.equal(feed);
        expect(early.hasAttribute('data')).to.be.false;
      });

      it('a handler hears what the visitor opens, and what it changes reaches the widget', async () => {
        await app.update({ feed: sampleFeed() });
        const plain = app.find('#plain');
        await untilShows(plain, 'Second resource');
        inside(plain, '[part~=card] a')!.click();
        expect(app.heard).to.deep.equal(['peer-resource-open {"id":"one"}']);
        await app.update({ heading: `You opened ${app.heard.length}` });
        expect(titleOf(plain).textContent).to.equal('You opened 1');
      });

      it('<peer-feed> around rendered widgets hears them, and leads them', async () => {
        const [ann, ben] = [app.find('#ann'), app.find('#ben')];
        const second = (widget: Element) =>
          widget.shadowRoot!.querySelectorAll<HTMLElement>('[part~=tab]')[1]!;
        second(ann).click();
        await waitUntil(() => second(ben).ariaSelected === 'true', 'should follow');
        expect(app.heard.map((text) => text.split(' ')[0])).to.have.members([
          'peer-tab-change',
          'peer-audience-change',
        ]);
        expect(app.heard.join()).to.contain('"id":"').and.contain('"audience":"');
      });

      it('the fallback stays the framework’s, and changes with its state', async () => {
        const early = app.find('#early');
        const link = early.querySelector('a');
        await app.update({ words: 'Every resource', heading: 'Again' });
        expect(early.querySelector('a')).to.equal(link);
        expect(early.textContent.trim()).to.equal('Every resource');
        expect(early.children).to.have.length(1);
      });

      it('a widget goes and comes back', async () => {
        const gone = app.find('#plain');
        await app.update({ shown: false });
        expect(gone.isConnected).to.be.false;
        await app.update({ shown: true });
        const back = await untilThere(app.page, '#plain');
        await untilStatus(back, 'ready');
        await untilShows(back, 'Second resource');
        expect(back).not.to.equal(gone);
      });

      it('keyed widgets change places, with what the visitor has chosen', async () => {
        const before = ['ann', 'ben', 'cid'].map((id) => app.find(`#${id}`));
        inside(before[0]!, '[part~=tab]:nth-of-type(2)')!.click();
        await app.update({ order: ['cid', 'ann', 'dan', 'ben'] });
        const ids = [...app.page.document.querySelectorAll('peer-role-tabs')].map(({ id }) => id);
        expect(ids).to.deep.equal(['cid', 'ann', 'dan', 'ben']);
        expect(['ann', 'ben', 'cid'].map((id) => app.find(`#${id}`))).to.deep.equal(before);
        await untilStatus(app.find('#dan'), 'ready', 5000);
        for (const id of ids) {
          await waitUntil(
            () => inside(app.find(`#${id}`), '[part~=tab]:nth-of-type(2)')!.ariaSelected === 'true',
            id,
          );
        }
      });
    });
  }

  describe(`The example for ${framework} in docs/frameworks.md`, () => {
    it('shows three resources, and says what the visitor opened', async () => {
      const page = await openPage(`${framework}/example`);
      page.startApp(page.document.querySelector('main')!, { feed: await seedFeed() });
      const widget = await untilThere(page, 'peer-resource-cards');
      await untilStatus(widget, 'ready', 5000);
      expect(cardsIn(widget)).to.equal(3);
      expect(inside(widget, '[type=search]')).not.to.be.null;
      const link = inside(widget, '[part~=card] a')!;
      link.click();
      await waitUntil(() => page.document.querySelector('p'), 'should say it');
      expect(page.document.querySelector('p')!.textContent).to.match(/^You opened: \S+$/);
      expect([...page.failures, ...page.said]).to.deep.equal([]);
    });
  });
}
