/**
 * A section of a Markdown page, without its heading and without links that lead nowhere from here.
 *
 * @throws {Error} Where there is no such section.
 */
export function sectionOf(markdown: string, heading: string): string {
  const [, text] = `\n${markdown}\n## `.split(`\n## ${heading}\n`);
  if (text === undefined) throw new Error(`There is no section "${heading}".`);
  return text.slice(0, text.indexOf('\n## ')).replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
}
