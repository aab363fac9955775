/** How a page is: colours are chosen for both. */
export type Scheme = 'light' | 'dark';

export const schemes: readonly Scheme[] = ['light', 'dark'];

/** What a designer has chosen; what is not there stays as the widgets have it. */
export interface Theme {
  readonly accent?: string;
  readonly surface?: Readonly<Record<Scheme, string>>;
  readonly text?: Readonly<Record<Scheme, string>>;
  readonly font?: string;
  /** In pixels. */
  readonly radius?: number;
  /** In pixels. */
  readonly space?: number;
  readonly theme?: string;
  readonly density?: string;
}

/** The custom properties of a theme, and their values. */
export function propertiesOf({ accent, surface, text, font, radius, space }: Theme): Record<string, string> {
  const all = {
    '--peer-accent': accent,
    '--peer-surface': pair(surface),
    '--peer-text': pair(text),
    '--peer-font': font,
    '--peer-radius': pixels(radius),
    '--peer-space': pixels(space),
  };
  const chosen = Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(chosen);
}

/** What to paste into the page's style sheet. */
export function cssOf(theme: Theme): string {
  const lines = Object.entries(propertiesOf(theme)).map(([name, value]) => `  ${name}: ${value};\n`);
  return lines.length ? `body {\n${lines.join('')}}\n` : '';
}

/** What to write on each tag, where it is not the default. */
export function attributesOf({ theme, density }: Theme): string {
  const chosen = [
    ['theme', theme, 'sea'],
    ['density', density, 'comfortable'],
  ];
  return chosen
    .flatMap(([name, value, standard]) => (value && value !== standard ? `${name}="${value}"` : []))
    .join(' ');
}

function pair(colors: Theme['surface']): string | undefined {
  if (!colors) return undefined;
  return colors.light === colors.dark ? colors.light : `light-dark(${colors.light}, ${colors.dark})`;
}

function pixels(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}px`;
}
