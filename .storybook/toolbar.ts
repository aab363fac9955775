import { demoFeed } from '../stories/feeds.js';
import { translations } from '../src/widget/words/translations.js';
import { pseudo } from '../test/support/pseudo-locale.js';
import { hostPages } from './hosts.js';
import { choicesOfAny, looks } from './manifest.js';

type Icon = 'globe' | 'transfer' | 'mirror' | 'paintbrush' | 'collapse' | 'browser' | 'lightning' | 'users';

interface Item {
  readonly value: string;
  readonly title: string;
}

const item = (value: string, title = value): Item => ({ value, title });
const nameOf = (language: string) => new Intl.DisplayNames('en', { type: 'language' }).of(language);

function menu(title: string, icon: Icon, items: Item[], description: string) {
  return { description, toolbar: { title, icon, items, dynamicTitle: true } };
}

const lookMenus = {
  theme: { title: 'Theme', icon: 'paintbrush' as const, description: 'Attribute `theme` of the widgets' },
  density: { title: 'Density', icon: 'collapse' as const, description: 'Attribute `density` of the widgets' },
};

/** Storybook's toolbar: what surrounds a widget. The first choice of each is what stories start with. */
export const toolbar = {
  language: menu(
    'Language',
    'globe',
    [
      ...['en', ...Object.keys(translations)].map((language) => item(language, nameOf(language))),
      item(pseudo, 'Long words in brackets'),
    ],
    'Language of the page. The feed stays in English.',
  ),
  direction: menu(
    'Direction',
    'transfer',
    [item('auto', 'Direction: auto'), item('ltr', 'Left to right'), item('rtl', 'Right to left')],
    'Direction of the page',
  ),
  scheme: menu(
    'Colours',
    'mirror',
    [item('light', 'Light'), item('dark', 'Dark'), item('forced', 'Forced colours')],
    'Colours of the page',
  ),
  ...Object.fromEntries(
    looks.map((name) => {
      const { title, icon, description } = lookMenus[name as keyof typeof lookMenus];
      const items = [item('', `${title}: default`), ...choicesOfAny(name).map((word) => item(word))];
      return [name, menu(title, icon, items, description)];
    }),
  ),
  host: menu(
    'Page',
    'browser',
    Object.entries(hostPages).map(([name, { title }]) => item(name, title)),
    'Style sheet of the page around',
  ),
  motion: menu(
    'Motion',
    'lightning',
    [item('full', 'Motion: full'), item('reduced', 'Reduced motion')],
    'Whether the visitor asked for less motion',
  ),
  audience: menu(
    'Audience',
    'users',
    [item('', 'Everyone'), ...demoFeed.roles.map(({ id, name }) => item(id, name))],
    'Attribute `audience` of the <peer-feed> around',
  ),
};

/** What the toolbar starts with. */
export const initialGlobals = Object.fromEntries(
  Object.entries(toolbar).map(
    ([
      name,
      {
        toolbar: { items },
      },
    ]) => [name, items[0]!.value],
  ),
);

const screen = (name: string, width: number, height: number, type: 'mobile' | 'tablet' | 'desktop') => ({
  name,
  styles: { width: `${width}px`, height: `${height}px` },
  type,
});

/** The sizes that Storybook's own switch offers. */
export const viewports = {
  phone: screen('Phone, 320', 320, 640, 'mobile'),
  tablet: screen('Tablet, 768', 768, 1024, 'tablet'),
  desktop: screen('Desktop, 1280', 1280, 800, 'desktop'),
};
