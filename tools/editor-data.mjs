/** What editors offer and explain while someone writes a page: for VS Code, and for WebStorm and its relatives. */
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

/** The files for editors, by their names in `dist/`. */
export function editorData(manifest, elements) {
  const html = JSON.parse(getVsCodeHtmlCustomData(manifest, {}));
  for (const { attributes } of html.tags) {
    // An attribute without a value needs no completion.
    for (const attribute of attributes)
      attribute.values = attribute.values.filter(({ name }) => name !== "''");
  }
  const css = tidyStyles(JSON.parse(getVsCodeCssCustomData(manifest, {})), elements);
  for (const item of [...css.properties, ...css.pseudoElements]) {
    // A text alone would be shown with its marks.
    item.description = { kind: 'markdown', value: item.description };
  }
  const { contributions, ...webTypes } = JSON.parse(getWebTypesData(manifest, {}));
  return {
    'vscode.html-custom-data.json': json(html),
    'vscode.css-custom-data.json': json(css),
    'web-types.json': json({
      ...webTypes,
      contributions: { ...contributions, css: tidyStyles(contributions.css, elements) },
    }),
  };
}

/** What several widgets share comes once for each of them, though it is one thing; and custom properties lack defaults. */
function tidyStyles({ properties, ...rest }, elements) {
  const tokens = elements.flatMap(({ cssProperties = [] }) => cssProperties);
  const described = properties.map(({ name, description, ...more }) => {
    const { default: value } = tokens.find((token) => token.name === name);
    return { name, description: `${description} Default: \`${value}\`.`, ...more };
  });
  return Object.fromEntries(
    Object.entries({ ...rest, properties: described }).map(([key, value]) => [
      key,
      Array.isArray(value) ? eachOnce(value) : value,
    ]),
  );
}

function eachOnce(items) {
  return [...new Map(items.map((item) => [item.name, item])).values()];
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
