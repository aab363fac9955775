import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { minifyLiterals } from '../tools/rollup/minify-literals.mjs';
import { plainMembers } from '../tools/rollup/plain-members.mjs';

/** What a plugin makes of a program. */
const plain = (code) => plainMembers().renderChunk.call({ parse: parseAst }, code).code;
const small = (code, options) =>
  minifyLiterals(options).transform.call({ parse: parseAst }, code, 'a.ts').code;

const program = `
  class Base { #value = 1; #late; constructor() { this.#late = 10; } sum() { return this.#value + this.#late; } }
  let Child = class extends Base { #value = 100; get #twice() { return 2 * this.#value; } all() { return this.sum() + this.#twice; } };
  class Alone { #value = 1000; #other() { return this.#value; } get() { return this.#other() + this.#value; } }
  return [new Child().all(), new Alone().get()];`;

describe('plainMembers', () => {
  it('leaves a program doing what it did, without private members', () => {
    const code = plain(`function run() {${program}}`);
    assert.doesNotMatch(code, /#/);
    assert.deepEqual(new Function(`${code} return run();`)(), [211, 2000]);
  });

  it('gives a class and the one that it extends different names, and others the same', () => {
    const classes = plain(program.replace(/return \[.*/, ''))
      .split('class ')
      .slice(1);
    const [base, child, alone] = classes.map((text) => /own_\d+_(?= = 1)/.exec(text)[0]);
    assert.notEqual(base, child);
    assert.equal(base, alone);
  });
});

describe('minifyLiterals for our own small Lit', () => {
  const template = 'html`<p><b>${one}</b></p>`';
  it('leaves the last end tags to the parser', () => {
    assert.equal(small(template, { isSmallLit: true }), 'html`<p><b>${one}`');
  });
  it('keeps them for Lit', () => {
    assert.equal(small(template), template);
  });
  it('keeps end tags that something follows', () => {
    assert.equal(small('html`<b>a</b> c`', { isSmallLit: true }), 'html`<b>a</b> c`');
  });
});
