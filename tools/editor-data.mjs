/** What editors offer and explain while someone writes a page: for VS Code, and for WebStorm and its relatives. */
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

/** The files for editors, by their names in `dist/`. */
export function editorData(manifest) {
  const html = JSON.parse(getVsCodeHtmlCustomData(manifest, {}));
  for (const { attributes } of html.tags) {
    // An attribute without a value needs no completion.
    for (const attribute of attributes)
      attribute.values = attribute.values.filter(({ name }) => name !== "''");
  }
  return {
    'vscode.html-custom-data.json': json(html),
    'vscode.css-custom-data.json': json(withListsOnce(JSON.parse(getVsCodeCssCustomData(manifest, {})))),
    'web-types.json': json(withCssOnce(JSON.parse(getWebTypesData(manifest, {})))),
  };
}

function withCssOnce({ contributions, ...rest }) {
  return { ...rest, contributions: { ...contributions, css: withListsOnce(contributions.css) } };
}

/** What several widgets share comes once for each of them: it is one thing. */
function withListsOnce(data) {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, Array.isArray(value) ? eachOnce(value) : value]),
  );
}

function eachOnce(items) {
  return [...new Map(items.map((item) => [item.name, item])).values()];
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
