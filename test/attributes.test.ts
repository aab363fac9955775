import { expect } from '@open-wc/testing';
import './support/define.js';
import { widgetTags } from './support/tags.js';

/** What this test reads of the manifest (https://github.com/webcomponents/custom-elements-manifest). */
interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

describe('The manifest of the elements', () => {
  for (const tag of ['peer-feed', ...widgetTags]) {
    it(`names the attributes that <${tag}> reads`, async () => {
      const { modules } = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
      const declaration = modules
        .flatMap(({ declarations = [] }) => declarations)
        .find(({ tagName }) => tagName === tag);
      const named = declaration!.attributes!.map(({ name }) => name);
      const { observedAttributes } = customElements.get(tag) as typeof HTMLElement & {
        observedAttributes: string[];
      };
      expect(named.sort()).to.deep.equal([...observedAttributes].sort());
    });
  }
});
