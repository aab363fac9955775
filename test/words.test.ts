import { expect } from '@open-wc/testing';
import { kinds } from '../src/feed/kinds.js';
import { translate } from '../src/widget/strings.js';
import { english } from '../src/widget/words/english.js';
import { directionOf, languageOf, localeOf, tableOf } from '../src/widget/words/languages.js';
import { translations } from '../src/widget/words/translations.js';
import { reviews } from '../src/widget/words/reviews.js';

const names = Object.keys(english) as (keyof typeof english)[];
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
/** A number in figures; these forms may say it in a word. */
const inWords = /^results_(zero|one|two)$/;

describe('the words of ten languages', () => {
  it('are those that are promised, each with a word on who has reviewed it', () => {
    expect(['en', ...Object.keys(translations)].sort()).to.deep.equal(Object.keys(reviews).sort());
    expect(Object.keys(reviews).sort()).to.deep.equal('ar en es fr hi ht pt sw vi zh'.split(' '));
  });

  for (const language of Object.keys(translations)) {
    const words = tableOf(language) as Record<string, string | undefined>;

    it(`are complete in ${language}, and hold what the English hold`, () => {
      for (const name of names.filter((one) => one !== 'results_one')) {
        expect(words[name], name).to.match(/^[^<>&|\s][^<>&|]*[^<>&|\s]$/);
        expect(placeholders(words[name]!), name).to.deep.equal(placeholders(english[name]));
      }
      for (const kind of kinds) expect(words[`kind_${kind}`], kind).to.match(/\S/);
    });

    it(`are not the English ones in ${language}`, () => {
      const same = names.filter((name) => words[name] === english[name]);
      // Words that languages share.
      expect(
        same.filter((name) => !/^(contact|kind|name|interests|signUpTitle|role|slide)$/.test(name)),
      ).to.deep.equal([]);
    });

    it(`have each plural form that ${language} needs`, () => {
      const { pluralCategories } = new Intl.PluralRules(localeOf(language)).resolvedOptions();
      // "many" is for millions there, and may be as the others.
      const needed = pluralCategories.filter((one) => one !== 'many' || language === 'ar');
      for (const category of needed) {
        const form = words[`results_${category}`];
        expect(form, category).to.be.a('string');
        if (!inWords.test(`results_${category}`)) expect(form, category).to.contain('{n}');
      }
    });
  }

  const numbers: [language: string, n: number, text: string][] = [
    ['ar', 0, 'لا موارد'],
    ['ar', 1, 'مورد واحد'],
    ['ar', 2, 'موردان'],
    ['ar', 3, `${(3).toLocaleString('ar')} موارد`],
    ['ar', 11, `${(11).toLocaleString('ar')} موردًا`],
    ['ar', 100, `${(100).toLocaleString('ar')} مورد`],
    ['es', 1, '1 recurso'],
    ['es', 1_000_000, `${(1_000_000).toLocaleString('es')} recursos`],
    ['fr', 0, '0 ressource'],
    ['ht', 12_345, `${(12_345).toLocaleString('fr')} resous`],
    ['vi', 1, '1 tài liệu'],
    ['zh', 2, '2 项资源'],
  ];
  for (const [language, n, text] of numbers) {
    it(`count as ${language} counts: ${text}`, () => {
      expect(translate(language, 'results', { n })).to.equal(text);
    });
  }

  const tags: [tag: string | undefined, language: string][] = [
    ['es', 'es'],
    ['pt-BR', 'pt'],
    ['PT_br', 'pt'],
    ['zh-Hant-TW', 'zh'],
    ['AR', 'ar'],
    ['de', 'en'],
    ['est', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['not a tag', 'en'],
    ['constructor', 'en'],
    ['__proto__', 'en'],
  ];
  for (const [tag, language] of tags) {
    it(`are ${language} where the page says ${String(tag)}`, () => {
      expect(languageOf(tag)).to.equal(language);
    });
  }

  it('may be added or changed by a feed, language by language', () => {
    const own = {
      fi: { retry: 'Yritä uudelleen', results_other: '{n} kpl' },
      es: { retry: 'Otra vez' },
      next: 'Further',
    };
    expect(languageOf('fi-FI', own)).to.equal('fi');
    expect(translate('fi', 'retry', {}, own)).to.equal('Yritä uudelleen');
    expect(translate('fi', 'results', { n: 1 }, own)).to.equal('1 kpl');
    expect(translate('fi', 'search', {}, own)).to.equal('Search resources');
    expect(translate('es', 'retry', {}, own)).to.equal('Otra vez');
    expect(translate('es', 'search', {}, own)).to.equal('Buscar recursos');
    expect(translate('es', 'next', {}, own)).to.equal('Further');
    expect(translate('en', 'retry', {}, own)).to.equal('Try again');
  });

  it('run the way the language runs', () => {
    const ways = (tags: string[]) =>
      tags.map((lang) => directionOf(Object.assign(document.createElement('p'), { lang }), lang));
    expect(ways(['ar', 'he', 'ur'])).to.deep.equal(['rtl', 'rtl', 'rtl']);
    expect(ways(['en', 'sw', 'zh'])).to.deep.equal(['ltr', 'ltr', 'ltr']);
  });
});
