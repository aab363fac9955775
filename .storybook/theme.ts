import { create, getPreferredColorScheme } from 'storybook/theming';

const colors = {
  light: {
    ink: '#1c2326',
    soft: '#56636a',
    page: '#f6f4ef',
    paper: '#fffefb',
    line: '#e2ddd3',
    brand: '#0a6570',
  },
  dark: {
    ink: '#e9eef0',
    soft: '#a3b0b6',
    page: '#14181b',
    paper: '#1b2023',
    line: '#323a3f',
    brand: '#5aa9b3',
  },
};

const base = getPreferredColorScheme() === 'dark' ? 'dark' : 'light';
const { ink, soft, page, paper, line, brand } = colors[base];

/** The look of Storybook and of its pages for people: calm paper, light or dark as the reader's system is. */
export const theme = create({
  base,
  brandTitle: 'Peer Widgets',
  brandTarget: '_self',
  colorPrimary: brand,
  colorSecondary: brand,
  appBg: page,
  appContentBg: paper,
  appPreviewBg: paper,
  appBorderColor: line,
  appBorderRadius: 8,
  textColor: ink,
  textMutedColor: soft,
  barBg: paper,
  barTextColor: soft,
  barHoverColor: brand,
  barSelectedColor: brand,
  inputBg: paper,
  inputBorder: soft,
  inputTextColor: ink,
});
