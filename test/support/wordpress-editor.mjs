/** The block editor of a real WordPress, by clicks and keys. */
const timeout = 90_000;
const inserter = '[aria-label="Toggle block inserter"]';

/**
 * Logs somebody in.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./wordpress.mjs').Site} site
 * @param {string} name Also that of the role.
 */
export async function logIn(browser, site, name) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(timeout);
  // The editor asks before it is left with changes, which would leave the next test waiting.
  page.on('dialog', (dialog) => dialog.accept());
  // Below 1440 pixels WordPress closes the form when the list of blocks is opened.
  await page.setViewport({ width: 1600, height: 1000 });
  await page.goto(`${site.url}/wp-login.php`);
  await page.type('#user_login', name);
  await page.type('#user_pass', `${name}-password`);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  return page;
}

/** Opens the editor with a new post, or with one that is there. */
export async function openEditor(page, site, id) {
  // A page that asks before it is left would wait for an answer.
  const path = id ? `post.php?post=${id}&action=edit` : 'post-new.php';
  await page.goto(`${site.url}/wp-admin/${path}`);
  await page.waitForFunction(
    () => window.wp?.data?.select('core/block-editor') && document.querySelector('.edit-post-header'),
  );
  const canvas = await canvasOf(page);
  await canvas.waitForSelector('.wp-block-post-title');
  // It depends on the version whether the form's place is open at first.
  await page.evaluate(() => window.wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block'));
  return {
    page,
    canvas,

    async title(words) {
      await (await canvas.waitForSelector('.wp-block-post-title')).click();
      await page.keyboard.press('End');
      await page.keyboard.type(words);
    },

    /** Inserts a block as somebody does who searches for it. */
    async insert(block, words) {
      await press(page, inserter);
      // A field that is still moving into its place loses what is typed: a locator waits, and tries again.
      await page.locator('.block-editor-inserter__search input').setTimeout(timeout).fill(words);
      await press(page, `.editor-block-list-item-${block.replace(/^core\//, '').replace('/', '-')}`);
      await press(page, `${inserter}[aria-pressed=true]`);
      await page.waitForFunction(
        (name) => window.wp.data.select('core/block-editor').getSelectedBlock()?.name === name,
        {},
        block,
      );
    },

    /** Fills in the form of the selected block: texts are typed, `true` is switched on. */
    async fill(values) {
      for (const [label, value] of Object.entries(values)) {
        const field = await fieldOf(page, label);
        if (value === true) await field.click();
        else if ((await field.evaluate((one) => one.localName)) === 'select') await field.select(value);
        else await field.type(value);
      }
    },

    /** Types what a block asks for in its place, as long as it can show nothing. */
    async answer(block, text) {
      const field = await canvas.waitForSelector(`[data-type="${block}"] input`);
      await field.click();
      await field.type(text);
      await page.keyboard.press('Enter');
      await canvas.waitForSelector(`[data-type="${block}"] a[href]`);
    },

    /** What a field of the selected block's form shows. */
    async shown(label) {
      const field = await fieldOf(page, label);
      return field.evaluate((one) => (one.type === 'checkbox' ? one.checked : one.value));
    },

    /** Selects the first of such blocks in the post. */
    async select(name) {
      const block = await canvas.waitForSelector(`[data-type="${name}"]`);
      const id = await block.evaluate((one) => one.dataset.block);
      await page.evaluate((one) => window.wp.data.dispatch('core/block-editor').selectBlock(one), id);
    },

    /** Pastes a text into a new paragraph at the end: copied by Ctrl+C elsewhere, as from a page with codes. */
    async paste(text) {
      const elsewhere = await page.browserContext().newPage();
      await elsewhere.setContent('<textarea></textarea>');
      await elsewhere.$eval('textarea', (area, value) => (area.value = value), text);
      await elsewhere.focus('textarea');
      for (const command of ['selectAll', 'copy']) await withControl(elsewhere, command);
      await elsewhere.close();
      await page.bringToFront();
      await page.evaluate(() => {
        const paragraph = window.wp.blocks.createBlock('core/paragraph');
        window.wp.data.dispatch('core/block-editor').insertBlock(paragraph);
      });
      await (await canvas.waitForSelector('p[data-type="core/paragraph"]')).click();
      await withControl(page, 'paste');
    },

    /** @returns {Promise<{ id: number, link: string }>} The post, published. */
    async publish() {
      await press(page, '.editor-post-publish-panel__toggle:not([aria-disabled=true])');
      await press(page, '.editor-post-publish-panel .editor-post-publish-button:not([aria-disabled=true])');
      return saved(page);
    },

    async update() {
      await press(page, '.editor-post-publish-button:not([aria-disabled=true])');
      return saved(page);
    },

    /** The blocks of the post: their names, their attributes as stored, whether the editor takes them as they are. */
    blocks: () =>
      page.evaluate(() =>
        window.wp.data
          .select('core/block-editor')
          .getBlocks()
          .map(({ name, attributes, isValid }) => ({ name, attributes, isValid })),
      ),
  };
}

const keys = { selectAll: 'a', copy: 'c', paste: 'v' };

/** Presses Ctrl and the key of a command of the browser's. */
async function withControl(page, command) {
  await page.keyboard.down('Control');
  await page.keyboard.press(keys[command], { commands: [command] });
  await page.keyboard.up('Control');
}

/** Where the blocks are: since WordPress 6.3 it may be a frame. */
async function canvasOf(page) {
  const found = await page.waitForSelector('iframe[name=editor-canvas], .editor-styles-wrapper');
  return (await found.contentFrame?.()) ?? page.mainFrame();
}

function press(page, selector) {
  // A locator tries again where the editor has drawn the button anew meanwhile.
  return page.locator(selector).setTimeout(timeout).click();
}

/** The field of a label; by its text, because its accessible name is in capitals where the style is. */
async function fieldOf(page, label) {
  const found = await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('.block-editor-block-inspector label')].find(
        (one) => one.textContent === text,
      )?.control,
    {},
    label,
  );
  return found.asElement();
}

async function saved(page) {
  await page.waitForFunction(() => {
    const editor = window.wp.data.select('core/editor');
    return editor.isCurrentPostPublished() && !editor.isSavingPost() && !editor.isEditedPostDirty();
  });
  return page.evaluate(() => {
    const editor = window.wp.data.select('core/editor');
    return { id: editor.getCurrentPostId(), link: editor.getPermalink() };
  });
}
