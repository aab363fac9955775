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

  /** The element of a widget's tag, alone or in a paragraph, and what its attributes begin with. */
  function elementIn(name, node) {
    const tag = [node, only(node)].find((one) => one?.localName === `peer-${name}`);
    if (tag) return { element: tag, prefix: '' };
    const isPlaceholder = namesOf(name).includes(node.getAttribute('data-peer-widget'));
    return isPlaceholder ? { element: node, prefix: 'data-' } : undefined;
  }

  /** What stands in a paragraph with nothing but an address, or a link. */
  function addressIn(node) {
    if (node.localName !== 'p') return '';
    return only(node)?.localName === 'a' ? only(node).href : node.textContent.trim();
  }

  /** Reads the address of an embed page, whoever publishes it. */
  function readAddress(name, address = '') {
    const pattern = `^(https?://\\S*/)embed/(?:${namesOf(name).join('|')})(?:/(?:index\\.html)?)?(?:\\?(\\S*))?$`;
    const [, host, query = ''] = new RegExp(pattern).exec(address) ?? [];
    if (!host) return undefined;
    const parameters = new URLSearchParams(query);
    const feed = parameters.get('feed') ?? `${host}feed.json`;
    return { parameters, feed: feed === siteFeed ? null : feed };
  }

  function namesOf(name) {
    return [name, widgets[name].alias].filter(Boolean);
  }

  /** The only thing in an element. */
  function only(node) {
    return node.children.length === 1 && node.textContent === node.children[0].textContent
      ? node.children[0]
      : undefined;
  }

  /** The attributes in a piece of what was pasted; undefined where it is not this widget. */
  function read(name, node) {
    const { element, prefix } = elementIn(name, node) ?? {};
    // A code leaves out the feed that its page has; the link inside says whose that was.
    const page = readAddress(name, element ? element.querySelector('a')?.href : addressIn(node));
    if (!element && !page) return undefined;
    return attributesOf(name, (attribute) => {
      const written = element ? element.getAttribute(prefix + attribute) : page.parameters.get(attribute);
      return written ?? (attribute === 'feed' ? (page?.feed ?? null) : null);
    });
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
