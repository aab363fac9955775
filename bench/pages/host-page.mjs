/** The partner's page, the same for all variants: widgets are all that differs. */

const css = `body{margin:0;font:16px/1.6 system-ui,sans-serif;color:#1c2326}
header,main,footer{max-width:60rem;margin:auto;padding:1rem}nav a{margin-inline-end:1rem}
header,footer{background:#eef3f2}h1,h2,h3{line-height:1.25}`;

const paragraph = `<p>Our clinic works with people who live with a long-term condition themselves. They know what the
days between two visits are like, listen, and help with the next small step. Everyone is welcome, and nobody has to
prepare anything.</p>`;

/**
 * @param {object} parts
 * @param {string} parts.title
 * @param {string} [parts.head] What the variant needs in the head.
 * @param {readonly string[]} parts.widgets The four widgets as HTML, once for each set.
 */
export function hostPage({ title, head = '', widgets }) {
  const sections = widgets.map((widget) => `<section>${paragraph}${widget}</section>`).join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="icon" href="data:,"><style>${css}</style>${head}</head>
<body><header><nav><a href="#visit">Visit</a><a href="#team">Team</a><a href="#contact">Contact</a></nav>
<h1>Riverside clinic: peer support</h1></header>
<main>${paragraph.repeat(2)}
${sections}
</main><footer>${paragraph}</footer></body></html>`;
}
