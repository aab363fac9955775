import { expect, fixture, html } from '@open-wc/testing';
import './support/define.js';
import { sampleFeed, type Json } from './support/feeds.js';
import { recordWarnings } from './support/replace.js';
import { allTextOf } from './support/text.js';

const day = 24 * 60 * 60 * 1000;
/** A day as feeds write it, so many days from now. */
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

let sentences: string[] = [];
beforeEach(() => {
  sentences = recordWarnings();
});

/** Where a resource can be seen, and a story. */
const places = {
  'on a card': (data: Json) => html`<peer-resource-cards .data=${data}></peer-resource-cards>`,
  'below a role': (data: Json) => html`<peer-role-tabs .data=${data}></peer-role-tabs>`,
  'in the carousel': (data: Json) => html`<peer-story-carousel .data=${data}></peer-story-carousel>`,
};

/** A feed with one resource and one story, of which this is known. */
function feedOf(known: Json): Json {
  return sampleFeed({
    roles: [{ id: 'peers', name: 'Peers', resources: ['one'] }],
    resources: [{ id: 'one', title: 'The item', url: '/one', description: 'It helps.', ...known }],
    stories: [{ id: 'one', title: 'The item', body: 'It helps.', ...known }],
  });
}

for (const [place, render] of Object.entries(places)) {
  describe(`an item ${place}`, () => {
    const rows: [known: Json, shown: RegExp][] = [
      [{ source: { name: 'The Institute' } }, /The Institute/],
      [{ date: '2024-05-03' }, /May 3, 2024/],
      [{ date: '2024-01-01' }, /Jan 1, 2024/],
      [{ date: '2019' }, /\b2019\b/],
      [{ date: '2024-13-45' }, /2024-13-45/],
      [{ language: 'es' }, /\bSpanish\b/],
      [{ language: '!' }, /!/],
      [{ lastReviewed: '2025-02-01' }, /Last reviewed Feb 1, 2025/],
      [{ reviewBy: '2025-02-01' }, /To be reviewed since Feb 1, 2025/],
      [{ expires: inDays(1) }, /The item/],
    ];
    for (const [known, shown] of rows) {
      it(`says what is known of it: ${JSON.stringify(known)}`, async () => {
        const widget = await fixture(render(feedOf(known)));
        expect(allTextOf(widget)).to.match(shown);
      });
    }

    it('says nothing of what goes without saying', async () => {
      const widget = await fixture(render(feedOf({ language: 'en', reviewBy: inDays(1) })));
      expect(allTextOf(widget)).not.to.match(/English|review/i);
    });

    it('is read in its own language and direction', async () => {
      const widget = await fixture(
        render(feedOf({ title: 'عنوان', description: 'نص', body: 'نص', language: 'ar' })),
      );
      const texts = ['عنوان', 'نص'].map((words) =>
        [...widget.shadowRoot!.querySelectorAll('*')].findLast(
          ({ textContent }) => textContent?.trim() === words,
        ),
      );
      for (const text of texts) {
        expect(text?.closest('[lang]')?.getAttribute('lang')).to.equal('ar');
        expect(text?.matches(':dir(rtl)')).to.be.true;
      }
    });

    it('is left out when it has expired, and its publisher hears of it', async () => {
      const widget = await fixture(render(feedOf({ expires: inDays(-1) })));
      expect(allTextOf(widget)).not.to.contain('The item');
      expect(sentences.join()).to.match(/"(resources|stories)\.0\.expires" is past/);
    });

    it('is reported when its review is due, and shown', async () => {
      const widget = await fixture(render(feedOf({ reviewBy: inDays(-1) })));
      expect(allTextOf(widget)).to.contain('The item');
      expect(sentences.join()).to.contain(
        '"resources.0.reviewBy" is past; review the item, then set a later day',
      );
    });
  });
}
