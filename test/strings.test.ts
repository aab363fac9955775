import { expect } from '@open-wc/testing';
import { translate as translateTo } from '../src/widget/strings.js';
import { english } from '../src/widget/words/english.js';
import type { Overrides } from '../src/widget/words/languages.js';

const translate = (name: string, values?: Record<string, string | number>, overrides?: Overrides) =>
  translateTo('en', name, values, overrides);

describe('the words of the interface', () => {
  const plurals: [n: number, words: string][] = [
    [0, '0 resources'],
    [1, '1 resource'],
    [2, '2 resources'],
    [21, '21 resources'],
    [10_000, '10,000 resources'],
  ];
  for (const [n, words] of plurals) {
    it(`have a plural: ${words}`, () => {
      expect(translate('results', { n })).to.equal(words);
    });
  }

  it('hold the values of the moment', () => {
    expect(translate('storyOf', { n: 1, count: 3 })).to.equal('Story 1 of 3');
    expect(translate('resourcesFor', { role: 'Peers' })).to.equal('Resources for Peers');
    expect(translate('showMore', { n: 1 })).to.equal('Show 1 more');
  });

  it('are put in literally, whatever they look like', () => {
    expect(translate('resourcesFor', { role: '$& $1 {role} \\' })).to.equal('Resources for $& $1 {role} \\');
  });

  it('keep a placeholder for which there is no value', () => {
    expect(translate('resourcesFor')).to.equal('Resources for {role}');
    expect(translate('resourcesFor', { other: 'x' })).to.equal('Resources for {role}');
  });

  it('keep a placeholder that only JavaScript has a value for', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(translate('retry', {}, { retry: `Again {${name}}` })).to.equal(`Again {${name}}`);
    }
  });

  it('may be put another way by the feed, plural forms one by one', () => {
    const own = { retry: 'Once more', results_one: 'One thing', storyOf: '{n}/{count}' };
    expect(translate('retry', {}, own)).to.equal('Once more');
    expect(translate('results', { n: 1 }, own)).to.equal('One thing');
    expect(translate('results', { n: 2 }, own)).to.equal('2 resources');
    expect(translate('storyOf', { n: 1, count: 3 }, own)).to.equal('1/3');
    expect(translate('loading', {}, own)).to.equal('Loading');
  });

  it('may be none when the feed says so', () => {
    expect(translate('retry', {}, { retry: '' })).to.equal('');
  });

  it('are all there, and plain', () => {
    for (const [name, words] of Object.entries(english)) {
      expect(words, name).to.match(/^\S.*\S$|^\S$/);
      expect(words, name).not.to.match(/[<>&]/);
    }
  });
});
