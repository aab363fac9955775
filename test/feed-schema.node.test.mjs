import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { feedJsonSchema, feedPage } from '../tools/feed-schema.mjs';

const read = async (path) => readFile(new URL(path, import.meta.url), 'utf8');
const schema = await feedJsonSchema();
const validate = new Ajv2020({ strict: true, allErrors: true, formats: { 'uri-reference': true } }).compile(
  schema,
);

describe('the published JSON Schema', () => {
  for (const path of ['fixtures/seed-feed.json', '../demo/feed.json']) {
    it(`accepts ${path}`, async () => {
      assert.equal(validate(JSON.parse(await read(path))), true, JSON.stringify(validate.errors));
    });
  }

  const wrong = [
    ['no version', { title: 'A' }, ''],
    ['another version', { version: 2, title: 'A' }, '/version'],
    ['no title', { version: 1 }, ''],
    [
      'a resource without address',
      { version: 1, title: 'A', resources: [{ id: 'a', title: 'A' }] },
      '/resources/0',
    ],
    [
      'an unknown kind',
      { version: 1, title: 'A', resources: [{ id: 'a', title: 'A', url: '/a', kind: 'podcast' }] },
      '/resources/0/kind',
    ],
    [
      'a picture without text',
      { version: 1, title: 'A', stories: [{ id: 'a', title: 'A', image: { src: '/a.jpg' } }] },
      '/stories/0/image',
    ],
    ['roles that are no list', { version: 1, title: 'A', roles: {} }, '/roles'],
  ];
  for (const [what, feed, path] of wrong) {
    it(`points at ${what}`, () => {
      assert.equal(validate(feed), false);
      assert.ok(
        validate.errors.some(({ instancePath }) => instancePath === path),
        JSON.stringify(validate.errors),
      );
    });
  }

  it('ignores notes and what a later version adds', () => {
    assert.equal(validate({ $schema: 'x', _note: 1, 'x-y': 2, later: 3, version: 1, title: 'A' }), true);
  });

  it('gives every field a title and a sentence', () => {
    const check = ({ properties = {}, items }, path) => {
      for (const [name, property] of Object.entries(properties)) {
        assert.match(property.title ?? '', /^[A-Z]/, `${path}.${name}`);
        assert.match(property.description ?? '', /^[A-Z].*\.$/, `${path}.${name}`);
        check(property, `${path}.${name}`);
      }
      if (items) check(items, `${path}[]`);
    };
    check(schema, 'feed');
  });
});

describe('docs/feed.md', () => {
  it('is what the schema says', async () => {
    assert.equal(
      await read('../docs/feed.md'),
      await feedPage(),
      'run "npm run docs" and commit docs/feed.md',
    );
  });
});
