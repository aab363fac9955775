import { expect, waitUntil } from '@open-wc/testing';
import { openFrame } from './support/page-frame.js';
import { subscribe } from './support/subscribe.js';
import { widgetTags } from './support/tags.js';
import { composedText, fold } from './support/text.js';
import { untilShows } from './support/wait.js';

/** What the widgets say in other words, and why. */
const reworded: Record<string, string[]> = {
  // Our cards name the publisher in a line of its own, in full: “Robert Wood Johnson Foundation’s Diabetes Initiative”.
  'Diabetes Initiative’s Building the Business Case for Self-Management This resource teaches program managers how to present a financial and nonfinancial business case, which may be used for intra-organizational advocacy.':
    [
      'Building the Business Case for Self-Management This resource teaches program managers how to present a financial and nonfinancial business case, which may be used for intra-organizational advocacy.',
      'Diabetes Initiative',
    ],
};

/** The sentences of a page's text, without bullets and dashes; “1. Title” is a number and a title. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => fold(line).replace(/^[•–-]\s*/, ''))
    .flatMap((line) => reworded[line] ?? line.replace(/^(\d+)\. /, '$1 ').split(/(?<=[.?!:])\s+/))
    .filter(Boolean);
}

describe('a page with nothing but the snippet', () => {
  let frame: HTMLIFrameElement;
  let rendered = '';
  const find = (tag: string) => frame.contentDocument!.querySelector(tag)!;

  before(async () => {
    frame = await openFrame({ src: '/test/fixtures/snippet.html' });
    await waitUntil(() => widgetTags.every((tag) => find(tag).getAttribute('status') === 'ready'));
    const signup = find('peer-newsletter-signup');
    await untilShows(signup, 'e-Newsletter');
    const texts = [composedText(frame.contentDocument!.body)];
    subscribe(signup, 'refused@example.org');
    await untilShows(signup, 'Sorry', 3000);
    texts.push(composedText(signup));
    subscribe(signup, 'accepted@example.org');
    await untilShows(signup, 'Thank you', 3000);
    texts.push(composedText(signup));
    rendered = fold(texts.join('\n'));
  });

  after(() => {
    frame.remove();
  });

  for (const [file, least] of [
    ['seed-my-role.txt', 50],
    ['seed-advocacy.txt', 45],
  ] as const) {
    it(`shows every sentence of ${file}`, async () => {
      const response = await fetch(`/test/fixtures/${file}`);
      const sentences = sentencesOf(await response.text());
      expect(sentences).to.have.length.above(least);
      expect(sentences.filter((sentence) => !rendered.includes(sentence))).to.deep.equal([]);
    });
  }

  it('names the source and its rights', () => {
    expect(rendered).to.contain('© 2020 | Peers for Progress');
  });

  it('does not show the fallback beside the widgets', () => {
    expect(find('peer-role-tabs').querySelector('a')!.getClientRects()).to.have.length(0);
  });

  it('shows no sentence that these tests would find anyway', () => {
    expect(rendered).not.to.contain('This sentence is in no feed.');
    expect(rendered).not.to.match(/undefined|\[object|&amp;|<p>/);
  });
});
