import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import { feedSchema } from '../src/feed/schema.js';
import { shape } from '../src/feed/shape.js';

describe('the feed schema', () => {
  for (const address of ['/test/fixtures/seed-feed.json', '/demo/feed.json']) {
    it(`accepts ${address} as it stands`, async () => {
      const result = v.safeParse(feedSchema, await (await fetch(address)).json());
      expect(result.issues).to.equal(undefined);
    });
  }

  it('says by its shape what must be there and what may be', () => {
    expect(shape).to.deep.include({ title: 0, tagline: 1, homeUrl: 3 });
    expect(shape).to.have.deep.property('collections', [{ id: 0, title: 0, resources: [16] }]);
  });
});
