import { expect } from '@open-wc/testing';
import '../src/peer-extras.js';
import './support/define.js';
import { elements, stylesOf } from './support/manifest.js';
import { widgetTags } from './support/tags.js';

/** Attributes that style sheets ask for, save what any element may have: `:host([color-scheme='dark'])`. */
function styled(tag: string): string[] {
  const names = [...stylesOf(tag).matchAll(/:host\(\[([\w-]+)/g)].map(([, name]) => name!);
  return names.filter((name) => name !== 'hidden');
}

/** What the second script reads. */
function byExtras(tag: string): string[] {
  return [
    ...((widgetTags as readonly string[]).includes(tag) ? ['theme'] : []),
    ...(/tabs|guide/.test(tag) ? ['deep-link'] : []),
  ];
}

describe('The manifest of the elements', () => {
  it('has every tag', () => {
    expect(elements.map(({ tagName }) => tagName)).to.include.members(['peer-feed', ...widgetTags]);
  });

  for (const { tagName, attributes = [] } of elements) {
    it(`names the attributes that <${tagName}> and its styles read`, () => {
      const { observedAttributes } = customElements.get(tagName) as typeof HTMLElement & {
        observedAttributes: string[];
      };
      const read = new Set([...observedAttributes, ...styled(tagName), ...byExtras(tagName)]);
      expect(attributes.map(({ name }) => name).sort()).to.deep.equal([...read].sort());
    });
  }
});
