import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './support/define.js';
import { sampleFeed, type Json } from './support/feeds.js';
import { pseudo, pseudoWords, unbracketed } from './support/pseudo-locale.js';
import { allTextOf, baseOf, fold, visibleTextOf } from './support/text.js';
import { settled, untilShows } from './support/wait.js';

/** A feed of which every text says that it is one. */
const marked = JSON.parse(
  JSON.stringify(sampleFeed()).replace(/"(title|name|body|intro)":"([^"]*)"/g, '"$1":"§"'),
) as Json;
marked.roles = [
  { id: 'peers', name: '§', actions: ['§'] },
  { id: 'managers', name: '§', actions: ['§'] },
];

async function cardsIn(lang: string, data: Json = sampleFeed()) {
  const box = await fixture<HTMLElement>(
    html`<div lang=${lang}>
      <peer-resource-cards searchable filterable .data=${data}></peer-resource-cards>
    </div>`,
  );
  return { box, cards: box.firstElementChild as HTMLElement };
}

/** The nearest mark of a text's language. */
function languageOfText(widget: Element, text: string): string | null | undefined {
  const element = [...widget.shadowRoot!.querySelectorAll('*')].findLast(
    ({ textContent }) => fold(textContent) === text,
  );
  return element?.closest('[lang]')?.getAttribute('lang');
}

describe('the language of the interface', () => {
  it('is the nearest in the page, and follows it when it changes', async () => {
    const { box, cards } = await cardsIn('es-MX');
    expect(visibleTextOf(cards)).to.contain('3 recursos');
    expect(baseOf(cards)!.lang).to.equal('es');
    box.lang = 'fr';
    await untilShows(cards, '3 ressources');
    box.lang = 'de';
    await untilShows(cards, '3 resources');
    expect(baseOf(cards)!.lang).to.equal('en');
    document.documentElement.lang = 'vi';
    box.removeAttribute('lang');
    await untilShows(cards, '3 tài liệu');
    document.documentElement.lang = 'en';
    await untilShows(cards, '3 resources');
  });

  it('is nothing to a widget that has left the page, and is right when it comes back', async () => {
    const { box, cards } = await cardsIn('es');
    cards.remove();
    box.lang = 'fr';
    await settled();
    expect(allTextOf(cards)).to.contain('recursos');
    box.append(cards);
    await untilShows(cards, 'ressources');
  });

  it('takes feeds of that language along', async () => {
    const asked: string[] = [];
    const native = window.fetch;
    window.fetch = (address) => {
      asked.push(new URL(String(address), document.baseURI).pathname);
      return Promise.resolve(new Response(JSON.stringify(sampleFeed())));
    };
    const box = await fixture<HTMLElement>(
      html`<div lang="es"><peer-resource-cards feed="/words-{lang}.json"></peer-resource-cards></div>`,
    );
    await untilShows(box.firstElementChild!, '3 recursos');
    box.lang = 'fr';
    await waitUntil(() => asked.includes('/words-fr.json'), 'should ask for the other feed');
    window.fetch = native;
    expect(asked).to.deep.equal(['/words-es.json', '/words-fr.json']);
  });

  it('turns a widget round whose own language runs the other way, its keys too', async () => {
    const tabs = await fixture<HTMLElement>(
      html`<peer-role-tabs lang="ar" layout="tabs" .data=${sampleFeed()}></peer-role-tabs>`,
    );
    expect(baseOf(tabs)!.matches(':dir(rtl)')).to.be.true;
    const [first, second] = tabs.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]');
    first!.focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(tabs.shadowRoot!.activeElement).to.equal(second);
    tabs.dir = 'ltr';
    tabs.lang = 'fa';
    await settled();
    expect(baseOf(tabs)!.matches(':dir(rtl)')).to.be.false;
  });

  it('leaves the direction to a page that says its language', async () => {
    const { cards } = await cardsIn('ar');
    expect(baseOf(cards)!.matches(':dir(rtl)')).to.be.false;
    const page = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl"><peer-resource-cards .data=${sampleFeed()}></peer-resource-cards></div>`,
    );
    expect(baseOf(page.firstElementChild!)!.matches(':dir(rtl)')).to.be.true;
  });

  it('does not touch the partner’s own words', async () => {
    const widget = await fixture<HTMLElement>(
      html`<peer-resource-cards lang="ar" .data=${{ version: 2 }}><p>Our words</p></peer-resource-cards>`,
    );
    await waitUntil(() => widget.getAttribute('status') === 'error');
    expect(baseOf(widget)!.hasAttribute('lang')).to.be.false;
    expect(widget.querySelector('p')!.matches(':dir(ltr)')).to.be.true;
  });

  it('is told from the feed’s, which its texts carry', async () => {
    const collections = [{ id: 'collection', title: 'Sample collection', resources: ['one'] }];
    const data = sampleFeed({ language: 'es', collections });
    const box = await fixture<HTMLElement>(
      html`<div lang="fr">
        <peer-role-tabs .data=${data}></peer-role-tabs>
        <peer-resource-cards .data=${data}></peer-resource-cards>
        <peer-story-carousel .data=${data}></peer-story-carousel>
        <peer-chapter-guide .data=${data}></peer-chapter-guide>
        <peer-newsletter-signup .data=${data} action="/subscribe"></peer-newsletter-signup>
      </div>`,
    );
    const [tabs, cards, stories, guide, signup] = box.children;
    const rows: [widget: Element, text: string, language: string][] = [
      [tabs!, 'Peers', 'es'],
      [tabs!, 'Share your story.', 'es'],
      [tabs!, 'Ressources : Peers', 'fr'],
      [cards!, 'First resource', 'es'],
      [cards!, 'Sample collection', 'es'],
      [cards!, 'Autres ressources', 'fr'],
      [cards!, '3 ressources', 'fr'],
      [stories!, 'Ann’s story', 'es'],
      [stories!, 'I began.', 'es'],
      [stories!, 'Témoignages', 'fr'],
      [guide!, 'Sample guide', 'es'],
      [guide!, 'Second chapter', 'es'],
      [guide!, 'Begin here.', 'es'],
      [guide!, 'Chapitres', 'fr'],
      [signup!, 'Sample newsletter', 'es'],
      [signup!, 'Once a month.', 'es'],
      [signup!, 'S’inscrire', 'fr'],
    ];
    for (const [widget, text, language] of rows)
      expect(languageOfText(widget, text), text).to.equal(language);
  });

  it('keeps a feed’s own wording to the feed’s language', async () => {
    const strings = { resources: 'Our library', ht: { resources: 'Bibliyotèk nou' } };
    const { box, cards } = await cardsIn('en-US', sampleFeed({ strings }));
    expect(visibleTextOf(cards)).to.contain('Our library');
    box.lang = 'es';
    await untilShows(cards, 'Recursos');
    expect(allTextOf(cards)).not.to.contain('Our library');
    box.lang = 'ht';
    await untilShows(cards, 'Bibliyotèk nou');
  });

  it('is the one that a search understands, also after it changed', async () => {
    const { box, cards } = await cardsIn('en');
    const searchFor = async (words: string) => {
      const field = cards.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settled();
      return cards.shadowRoot!.querySelectorAll('[part=card]').length;
    };
    expect(await searchFor('artículo')).to.equal(0);
    expect(await searchFor('article')).to.equal(2);
    box.lang = 'es';
    await untilShows(cards, 'Artículo');
    expect(await searchFor('articulo')).to.equal(2);
  });

  it('is not taken for the feed’s in what becomes of a sign-up', async () => {
    const newsletter = { title: 'Sample', pending: { title: 'Almost there', body: 'Look at your mail.' } };
    const data = sampleFeed({ newsletter });
    const box = await fixture<HTMLElement>(
      html`<div lang="fr">
        <peer-newsletter-signup .data=${data} action="/subscribe"></peer-newsletter-signup>
      </div>`,
    );
    const signup = box.firstElementChild as HTMLElement & { step: string };
    signup.step = 'error';
    await untilShows(signup, 'Veuillez réessayer.');
    const message = signup.shadowRoot!.querySelector('[part=message]')!;
    expect(message.closest('[lang]')!.getAttribute('lang')).to.equal('fr');
    signup.step = 'pending';
    await untilShows(signup, 'Look at your mail.');
    expect(languageOfText(signup, 'Look at your mail.')).to.equal('en');
    expect(languageOfText(signup, 'Almost there')).to.equal('en');
  });

  it('needs no marks where the feed speaks it', async () => {
    const { cards } = await cardsIn('en', sampleFeed({ language: 'en-GB' }));
    expect(baseOf(cards)!.querySelectorAll('[lang]')).to.have.length(0);
  });

  it('may come from the feed, which then has a word for everything', async () => {
    const data = { ...marked, strings: { [pseudo]: pseudoWords } };
    const box = await fixture<HTMLElement>(
      html`<div lang=${pseudo}>
        <peer-role-tabs .data=${data}></peer-role-tabs>
        <peer-role-tabs layout="accordion" .data=${data}></peer-role-tabs>
        <peer-resource-cards searchable filterable limit="1" .data=${data}></peer-resource-cards>
        <peer-story-carousel autoplay="30" .data=${data}></peer-story-carousel>
        <peer-chapter-guide .data=${data}></peer-chapter-guide>
        <peer-newsletter-signup .data=${data} action="/subscribe" name-field="name"></peer-newsletter-signup>
      </div>`,
    );
    await settled();
    for (const widget of box.children) {
      expect(widget.shadowRoot!.textContent, widget.localName).to.contain('⟦');
      expect(unbracketed(baseOf(widget)!), widget.localName).to.deep.equal([]);
    }
    const search = box.children[2]!.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    search.value = 'nothing like it';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    expect(unbracketed(baseOf(box.children[2]!)!)).to.deep.equal([]);

    const signup = box.lastElementChild as HTMLElement & { step: string; wrong: string; suggestion: string };
    const steps = 'invalid sending subscribed pending continue left rate-limited error unknown offline'.split(
      ' ',
    );
    for (const step of steps) {
      Object.assign(signup, { step, wrong: 'email', suggestion: '' });
      await settled();
      expect(unbracketed(baseOf(signup)!), step).to.deep.equal([]);
    }
  });

  it('is a table in which nothing is in vain', async () => {
    const { cards } = await cardsIn('en');
    // A control for the walk above: without the pseudo-locale it finds words.
    expect(unbracketed(baseOf(cards)!)).to.include.members(['Resources', 'Search resources']);
  });
});
