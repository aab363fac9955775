/** Somebody at the builder, who does what editors do: every click, choice and text is counted. */
export class BuilderVisit {
  /** How often they did something. */
  actions = 0;

  /** @param {import('puppeteer-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Opens the builder as a new visitor. */
  static async open(browser, publisher, hash = '') {
    const context = await browser.createBrowserContext();
    await context.overridePermissions(new URL(publisher).origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const visit = new BuilderVisit(page);
    visit.complaints = [];
    page.on('pageerror', (error) => visit.complaints.push(String(error)));
    await page.goto(`${publisher}builder/${hash}`);
    await visit.find('embed-builder >>> input[name=target]');
    return visit;
  }

  find(selector) {
    return this.page.waitForSelector(selector, { timeout: 20_000 });
  }

  /** An element by what is said of it. */
  named(name, role) {
    return this.find(`::-p-aria([name="${name}"][role="${role}"])`);
  }

  async press(name, role = 'button') {
    this.actions += 1;
    await (await this.named(name, role)).click();
  }

  /** Chooses a target or a widget. */
  async choose(value) {
    this.actions += 1;
    await (await this.find(`embed-builder >>> input[type=radio][value=${value}]`)).click();
  }

  async write(name, text, role = 'textbox') {
    this.actions += 1;
    const field = await this.named(name, role);
    await field.focus();
    await field.evaluate((one) => one.select());
    await this.page.keyboard.sendCharacter(text);
  }

  /** The text of a block, by its name. */
  async read(name) {
    return (await this.named(name, 'group')).evaluate((one) => one.textContent);
  }

  /** Waits for words in a place, and gives all that stands there. */
  async untilSays(selector, words) {
    const place = await this.find(selector);
    await this.page.waitForFunction(
      (one, expected) => one.innerText.includes(expected),
      { timeout: 20_000 },
      place,
      words,
    );
    return place.evaluate((one) => one.innerText);
  }

  clipboard() {
    return this.page.evaluate(() => window.navigator.clipboard.readText());
  }

  /** The page in the preview, once it has what is looked for. */
  async preview(selector) {
    const frame = await (await this.find('embed-builder >>> builder-preview >>> iframe')).contentFrame();
    await frame.waitForSelector(selector, { timeout: 20_000 });
    return frame;
  }

  close() {
    return this.page.browserContext().close();
  }
}
