import { expect } from '@open-wc/testing';
import { isEmail } from '../src/newsletter-signup/email.js';

describe('an email address', () => {
  for (const address of [
    'ann@example.org',
    'ANN@EXAMPLE.ORG',
    'ann.b.c@mail.example.co.uk',
    'ann+news@example.org',
    "o'brien@example.org",
    'a@b.io',
    '1@2.de',
    'ann_b-c@ex-ample.org',
    'ann/b=c!d#e$f%g&h*i?j^k`l{m|n}o~@example.org',
    'jürgen@example.org',
    'ann@müller.de',
    '用户@例子.广告',
    'ann@example.xn--p1ai',
    'ann@example.museum',
    `${'a'.repeat(64)}@example.org`,
  ]) {
    it(`can be ${address}`, () => {
      expect(isEmail(address)).to.be.true;
    });
  }

  for (const text of [
    '',
    ' ',
    'ann',
    'ann@',
    '@example.org',
    'ann@example',
    'ann@.org',
    'ann@example.',
    'ann@example..org',
    'ann@example.o',
    'ann@example.123',
    'ann@127.0.0.1',
    'ann example@example.org',
    'ann@exam ple.org',
    'ann@ben@example.org',
    'ann@example.org, ben@example.org',
    'ann@example.org;ben@example.org',
    'Ann <ann@example.org>',
    'mailto:ann@example.org',
    'ann@example,org',
    'ann@example.org\n',
    'ann\tb@example.org',
    `${'a'.repeat(250)}@example.org`,
  ]) {
    it(`cannot be ${JSON.stringify(text)}`, () => {
      expect(isEmail(text)).to.be.false;
    });
  }

  it('is judged at once, however long and odd it is', () => {
    const before = performance.now();
    for (const text of [`${'a.'.repeat(50_000)}@`, `a@${'b.'.repeat(120)}`, `a@${'b.'.repeat(100)}1`]) {
      expect(isEmail(text)).to.be.false;
    }
    expect(performance.now() - before).to.be.below(500);
  });
});
