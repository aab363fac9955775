import { expect } from '@open-wc/testing';
import { byRole, namesByRole } from './support/by-role.js';
import { choose } from './support/choose.js';
import { setColorScheme, type ColorScheme } from './support/color-scheme.js';
import { emulate } from './support/emulate.js';
import { manyResources, richFeed } from './support/feeds.js';
import { mountPage } from './support/mount.js';
import { click } from './support/mouse.js';
import { replace } from './support/replace.js';

const broken = { version: 2 };
const never = 'feed="/never-answers"';
const fallback = '<a href="https://example.org/">All resources</a>';
const tabs = (attributes = '', content = '') =>
  `<peer-role-tabs layout="tabs" ${attributes}>${content}</peer-role-tabs>`;
const cards = (attributes = '', content = '') =>
  `<peer-resource-cards ${attributes}>${content}</peer-resource-cards>`;

interface State {
  name: string;
  markup: string;
  data?: unknown;
  /** What the status must be, so that a state is not another one by mistake. */
  status: string;
  act?: (page: HTMLElement) => Promise<void>;
}

const states: State[] = [
  { name: 'tabs', markup: tabs(), status: 'ready' },
  { name: 'tabs, the last one', markup: tabs('selected="clinics"'), status: 'ready' },
  { name: 'tabs with a link to all resources', markup: tabs('selected="supporters"'), status: 'ready' },
  { name: 'tabs opened by hand', markup: tabs('activation="manual"'), status: 'ready' },
  { name: 'tabs without a heading', markup: tabs('heading=""'), status: 'ready' },
  { name: 'tabs with their source', markup: tabs('source'), status: 'ready' },
  { name: 'tabs that load', markup: tabs(never), status: 'loading' },
  { name: 'tabs that load with a fallback', markup: tabs(never, fallback), status: 'loading' },
  { name: 'no tabs', markup: tabs(), data: richFeed({ roles: [] }), status: 'empty' },
  { name: 'tabs that fail', markup: tabs(), data: broken, status: 'error' },
  { name: 'tabs that fail with a fallback', markup: tabs('', fallback), data: broken, status: 'error' },
  { name: 'an accordion', markup: '<peer-role-tabs layout="accordion"></peer-role-tabs>', status: 'ready' },
  {
    name: 'a collapsed accordion',
    markup: '<peer-role-tabs layout="accordion"></peer-role-tabs>',
    status: 'ready',
    act: (page) => click(byRole(widgetIn(page), 'button', 'Program Managers')),
  },
  { name: 'cards', markup: cards(), status: 'ready' },
  { name: 'cards in a list', markup: cards('layout="list"'), status: 'ready' },
  { name: 'cards with search and filters', markup: cards('searchable filterable source'), status: 'ready' },
  { name: 'cards without a heading', markup: cards('heading=""'), status: 'ready' },
  { name: 'cards that load', markup: cards(never), status: 'loading' },
  { name: 'no cards', markup: cards(), data: richFeed({ resources: [] }), status: 'empty' },
  { name: 'cards that fail', markup: cards(), data: broken, status: 'error' },
  { name: 'cards that fail with a fallback', markup: cards('', fallback), data: broken, status: 'error' },
  {
    name: 'cards with more to show',
    markup: cards('limit="2"'),
    data: manyResources(5),
    status: 'ready',
    act: (page) => click(byRole(widgetIn(page), 'button', 'Show 2 more')),
  },
  {
    name: 'cards filtered to nothing',
    markup: cards('filterable'),
    status: 'ready',
    async act(page) {
      const widget = widgetIn(page);
      await choose(byRole(widget, 'combobox', 'Kind'), 'Course');
      await choose(byRole(widget, 'combobox', 'Topic'), 'Media');
      expect(namesByRole(widget, 'button')).to.deep.equal(['Show all resources']);
    },
  },
];

const widgetIn = (page: HTMLElement) => page.querySelector<HTMLElement & { status: string }>('[status]')!;

async function mountState(
  { markup, data = richFeed(), status, act }: State,
  change?: (page: HTMLElement) => unknown,
) {
  const page = await mountPage(markup, markup.includes(never) ? null : data);
  await change?.(page);
  await act?.(page);
  expect(widgetIn(page).status).to.equal(status);
  return page;
}

describe('axe finds nothing wrong with', () => {
  // A request that never ends: the state of loading must not pass while axe looks at it.
  const { fetch } = window;
  beforeEach(() => {
    replace(window, 'fetch', (input, init) =>
      String(input).endsWith('/never-answers') ? new Promise<Response>(() => {}) : fetch(input, init),
    );
  });

  for (const state of states) {
    it(state.name, async () => {
      await expect(await mountState(state)).to.be.accessible();
    });
  }

  const inScheme = (scheme: ColorScheme) => (page: HTMLElement) => setColorScheme(widgetIn(page), scheme);
  const worlds: { name: string; change: (page: HTMLElement) => unknown }[] = [
    { name: 'in a dark scheme on a dark page', change: inScheme('dark') },
    { name: 'in a light scheme', change: inScheme('light') },
    { name: 'from right to left', change: (page) => (page.dir = 'rtl') },
  ];
  const chosen = states.filter(({ name }) =>
    /^(tabs|an accordion|tabs that fail|tabs with a link.*|cards with .*|cards filtered.*|no cards)$/.test(
      name,
    ),
  );
  for (const { name, change } of worlds) {
    for (const state of chosen) {
      it(`${state.name} ${name}`, async () => {
        await expect(await mountState(state, change)).to.be.accessible();
      });
    }
  }

  for (const state of chosen) {
    it(`${state.name} in forced colours`, async function () {
      // Only Chromium can be asked for forced colours while it runs.
      if (!(await emulate('forced-colors', 'active'))) this.skip();
      expect(matchMedia('(forced-colors: active)').matches).to.be.true;
      await expect(await mountState(state)).to.be.accessible();
    });
  }

  it('(and would find something: the same tabs without the names of their panels)', async () => {
    const page = await mountState(states[0]!);
    for (const tab of widgetIn(page).shadowRoot!.querySelectorAll('[role=tab]')) tab.replaceChildren();
    await expect(page).not.to.be.accessible();
  });
});
