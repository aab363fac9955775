/**
 * Of each language: the button, and how often Shift is still to be pressed, `#`. No native speaker has reviewed the
 * translations yet.
 */
const texts: Readonly<Record<string, string>> = {
  en: 'Leave this page|# more',
  es: 'Salir de esta página|# más',
  pt: 'Sair desta página|mais #',
  fr: 'Quitter cette page|encore #',
  ht: 'Kite paj sa a|# ankò',
  vi: 'Rời khỏi trang này|thêm # lần',
  sw: 'Ondoka kwenye ukurasa huu|mara # zaidi',
  zh: '离开此页面|再按 # 次',
  hi: 'यह पेज छोड़ें|# बार और',
  ar: 'مغادرة هذه الصفحة|بقي #',
};

/** The languages that the words can be had in. */
export const languages = Object.keys(texts);

/**
 * The words of a language, English where there is no better one.
 *
 * @param tag As in `lang`; of `pt-BR` only `pt` counts.
 */
export function wordsOf(tag = ''): { lang: string; label: string; more: string } {
  const wanted = tag.toLowerCase().split('-')[0]!;
  const lang = languages.includes(wanted) ? wanted : 'en';
  const [label, more] = texts[lang]!.split('|') as [string, string];
  return { lang, label, more };
}
