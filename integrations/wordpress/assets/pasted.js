/** Reads what editors paste: a widget's tag, a placeholder, or the address of an embed page. */
window.peerWidgetsPasted = (() => {
  const { widgets, feed: siteFeed } = window.peerWidgets;
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' };
  const characters = Object.fromEntries(
    Object.entries(entities).map(([character, entity]) => [entity, character]),
  );

  /** A text as a block stores it: WordPress's filter for authors leaves these five entities alone. */
  const encode = (text) => text.replace(/[&<>"']/g, (character) => entities[character]);
  const decode = (stored) =>
    stored.replace(/&(amp|lt|gt|quot|#0?39);/g, (entity) => characters[entity] ?? "'");

  /** The attributes of a block. `read` gives what is written for one, null if nothing is. */
  function attributesOf(name, read) {
    const known = Object.entries(widgets[name].attributes);
    const written = known.map(([attribute, { type }]) => {
      const value = read(attribute);
      if (value === null) return [];
      return [attribute, type === 'boolean' ? value !== 'false' : encode(value)];
    });
    return Object.fromEntries(written.filter(([attribute]) => attribute));
  }

  function tagIn(name, node) {
    const tag = `peer-${name}`;
    return node.localName === tag ? node : only(node)?.localName === tag ? only(node) : undefined;
  }

  function placeholderIn(name, node) {
    const words = [name, widgets[name].alias];
    return words.includes(node.getAttribute('data-peer-widget') ?? undefined) ? node : undefined;
  }

  /** An embed page of any publisher, as a paragraph with nothing but its address or a link to it. */
  function addressIn(name, node) {
    const link = only(node)?.localName === 'a' ? only(node).href : undefined;
    const text = node.localName === 'p' ? (link ?? node.textContent.trim()) : '';
    const words = [name, widgets[name].alias].filter(Boolean).join('|');
    return new RegExp(`^(https?://\\S*/)embed/(?:${words})(?:/(?:index\\.html)?)?(?:\\?(\\S*))?$`).exec(text);
  }

  /** The only thing in an element. */
  function only(node) {
    return node.children.length === 1 && node.textContent === node.children[0].textContent
      ? node.children[0]
      : undefined;
  }

  /** The attributes in a piece of what was pasted; undefined where it is not this widget. */
  function read(name, node) {
    const tag = tagIn(name, node);
    if (tag) return attributesOf(name, (attribute) => tag.getAttribute(attribute));
    const placeholder = placeholderIn(name, node);
    if (placeholder) return attributesOf(name, (attribute) => placeholder.getAttribute(`data-${attribute}`));
    const [, host, query = ''] = addressIn(name, node) ?? [];
    if (!host) return undefined;
    const parameters = new URLSearchParams(query);
    const publishersFeed = `${host}feed.json`;
    const feed = publishersFeed === siteFeed ? null : publishersFeed;
    return attributesOf(
      name,
      (attribute) => parameters.get(attribute) ?? (attribute === 'feed' ? feed : null),
    );
  }

  /** What the editor must not clean away before it asks `read`. */
  function schemaOf(name) {
    const names = Object.keys(widgets[name].attributes);
    const link = { a: { attributes: ['href'], children: { '#text': {} } }, '#text': {} };
    const tag = { [`peer-${name}`]: { attributes: names, children: link } };
    const placeholder = {
      attributes: ['data-peer-widget', ...names.map((attribute) => `data-${attribute}`)],
      children: link,
    };
    return { ...tag, div: placeholder, p: { children: { ...tag, ...link } } };
  }

  return { decode, encode, read, schemaOf };
})();
