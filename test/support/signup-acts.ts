/** What visitors, browsers and pages do with a sign-up form. */
import { expect, waitUntil } from '@open-wc/testing';
import type { SignupPage, Step } from './signup-page.js';
import { settled } from './wait.js';

/** `email` is typed already, where the row does not say otherwise. */
export type Act = (page: SignupPage, email: string) => Promise<void> | void;

export const press: Act = (page) => page.click();

export const doubleClick: Act = (page) => {
  page.click();
  page.click();
};

export const enterOften: Act = (page) => page.enter(20);

export const enterWhileSending: Act = async (page) => {
  page.click();
  await page.until('sending');
  await page.enter();
};

export const clickAndEnter: Act = async (page) => {
  page.click();
  await page.enter();
};

/** Presses, waits for what comes of it, and presses again. */
export const again =
  (step: Step): Act =>
  async (page) => {
    page.click();
    await page.until(step);
    page.click();
    await settled(page.document);
  };

export const runOutOfTime: Act = async (page) => {
  page.click();
  await page.untilArrived();
  page.runOutOfTime();
};

export const runOutOfTimeAndPress: Act = async (page, email) => {
  await runOutOfTime(page, email);
  await page.until('unknown');
  page.click();
  await settled(page.document);
};

export const loseConnection: Act = async (page) => {
  page.isOnline = false;
  page.click();
};

export const findConnection: Act = async (page, email) => {
  await loseConnection(page, email);
  await page.until('offline');
  expect((await page.arrived()).posts, 'sent without a connection').to.be.empty;
  page.isOnline = true;
  page.click();
};

/** The page takes the element away while its request is under way. */
export const remove: Act = async (page) => {
  page.click();
  await page.untilArrived();
  const parent = page.signup.parentElement!;
  page.signup.remove();
  await settled(page.document);
  parent.append(page.signup);
};

export const removeAndPress: Act = async (page, email) => {
  await remove(page, email);
  await settled(page.document);
  page.click();
};

/** Away before anything was sent: in the first second. */
export const removeEarly: Act = async (page) => {
  page.click();
  await page.until('sending');
  const parent = page.signup.parentElement!;
  page.signup.remove();
  await waitUntil(() => page.window.performance.now() > 1500, 'should pass', { timeout: 3000 });
  parent.append(page.signup);
};

export const comeBack: Act = async (page) => {
  page.click();
  await page.untilArrived();
  page.comeBack();
};

export const comeBackAndPress: Act = async (page, email) => {
  await comeBack(page, email);
  await settled(page.document);
  page.click();
};

/** Some browsers and extensions fill fields in with this event only. */
export const autofill: Act = (page, email) => {
  page.type(email, new Event('change', { bubbles: true }));
  page.click();
};

export const autofillSilently: Act = (page, email) => {
  page.field.value = email;
  page.click();
};

export const fillTrap: Act = (page) => {
  page.root.querySelector<HTMLInputElement>('#trap')!.value = 'https://example.org/';
  page.click();
};

/** In the first second, and not patiently. */
export const hurry: Act = async (page, email) => {
  const { performance } = page.window;
  const start = performance.now();
  page.click();
  await page.until('sending');
  await clickAndEnter(page, email);
  expect((await page.arrived()).posts, 'sent at once').to.be.empty;
  await page.until('subscribed');
  // The form was there some frames before.
  expect(performance.now() - start).to.be.above(500);
};

/** The answer to the browser's own form opens in the page's frame. */
export const leave: Act = async (page) => {
  expect([page.form.target, page.form.rel]).to.deep.equal(['_blank', 'noopener']);
  page.form.target = 'sink';
  page.click();
  await page.untilArrived();
};

export const leaveImpatiently: Act = async (page, email) => {
  page.form.target = 'sink';
  doubleClick(page, email);
  await page.untilArrived();
};

export const leaveAndTryAgain: Act = async (page, email) => {
  await leave(page, email);
  await page.until('left');
  page.messages[0]!.querySelector('button')!.click();
  await settled(page.document);
  expect(page.field.checkVisibility(), 'the field is there again').to.be.true;
  expect(page.root.activeElement === page.field, 'the focus is in the field').to.be.true;
};

export const leaveAndComeBack: Act = async (page, email) => {
  await leave(page, email);
  await page.until('left');
  page.comeBack();
};

/** Another address after this came of the first one. */
export const correct =
  (step: Step): Act =>
  async (page, email) => {
    page.type(`not.${email}`);
    page.click();
    await page.until(step);
    page.type(email);
    page.click();
    await settled(page.document);
  };

/** As `correct`, by a browser or an extension that tells nobody. */
export const correctSilently: Act = async (page, email) => {
  page.type(`not.${email}`);
  page.click();
  await page.until('unknown');
  page.field.value = email;
  page.click();
  await settled(page.document);
};

export const typeAwayAndBack: Act = async (page, email) => {
  page.click();
  await page.until('unknown');
  page.type(`${email}x`);
  page.type(email);
  await settled(page.document);
  page.click();
  await settled(page.document);
};

/** Before anything was sent. */
export const comeBackEarlyAndPress: Act = async (page) => {
  page.click();
  await page.until('sending');
  page.comeBack();
  await settled(page.document);
  page.click();
};
