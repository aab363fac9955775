import { expect } from '@open-wc/testing';
// @ts-expect-error -- a build tool without types
import { internalNames } from '../tools/rollup/internal-names.mjs';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly { readonly members?: readonly { readonly name: string }[] }[];
  }[];
}

describe('the names that the build shortens', () => {
  const names = internalNames as readonly string[];

  it('are none of the DOM', () => {
    const objects = [
      document.createElement('input'),
      document.createElement('form'),
      document.createElement('video'),
      document,
      window,
      new CustomEvent('x'),
      new KeyboardEvent('x'),
      new AbortController().signal,
      new CSSStyleSheet(),
      navigator,
    ];
    expect(names.filter((name) => objects.some((object) => name in object))).to.deep.equal([]);
  });

  it('are none that the manifest makes public', async () => {
    const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
    const members = manifest.modules
      .flatMap(({ declarations = [] }) => declarations.filter((declaration) => 'tagName' in declaration))
      .flatMap(({ members = [] }) => members.map(({ name }) => name));
    expect(members).to.include('showAll');
    expect(members.filter((name) => names.includes(name))).to.deep.equal([]);
  });
});
