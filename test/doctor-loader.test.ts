/** The way to the doctor, with the built script. */
import { expect, waitUntil } from '@open-wc/testing';
import { openPartner, script, scriptTag } from './support/partner-frame.js';

const panel = '[popover]';

describe('The doctor', () => {
  it('comes when the webmaster calls it, again after it was closed, and never by itself', async () => {
    const page = await openPartner('<peer-role-tabs></peer-role-tabs>', scriptTag());
    const asked = () =>
      page.performance.getEntriesByType('resource').some(({ name }) => name.includes('doctor'));
    expect(asked()).to.be.false;
    for (let times = 0; times < 2; times++) {
      await page.PeerWidgets!.doctor();
      await waitUntil(() => page.document.querySelector(panel), 'opens its panel');
      page.document.querySelector(panel)!.remove();
    }
    expect(asked()).to.be.true;
    expect(page.failures).to.be.empty;
  });

  it('says what to add to the policy that keeps it away', async () => {
    const { origin } = location;
    const policy = `script-src 'unsafe-inline' ${origin}${script}`;
    const page = await openPartner(
      '<peer-role-tabs></peer-role-tabs>',
      `<meta http-equiv="Content-Security-Policy" content="${policy}">${scriptTag()}`,
    );
    await page.PeerWidgets!.doctor();
    expect(page.said.join()).to.include(`script-src ${origin}/dist/doctor.js`);
    expect(page.failures).to.be.empty;
  });
});
