/** Gives each widget's block its form, its preview, and what it can be made from. */
((wp, { widgets, feed: siteFeed, hasAction }, { decode, encode, read, schemaOf }) => {
  const { createBlock, registerBlockType } = wp.blocks;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { Button, Disabled, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } =
    wp.components;
  const { createElement: el, Fragment, useState } = wp.element;
  const { __ } = wp.i18n;
  const ServerSideRender = wp.serverSideRender;

  for (const [name, widget] of Object.entries(widgets)) {
    const block = `peer-widgets/${widget.alias || name}`;
    registerBlockType(block, {
      edit: (props) => el(Edit, { ...props, block, widget: { name, ...widget } }),
      save: () => null,
      transforms: {
        from: [
          {
            type: 'raw',
            // Before WordPress makes an embed of an address, and HTML of a tag.
            priority: 1,
            schema: schemaOf(name),
            isMatch: (node) => read(name, node) !== undefined,
            transform: (node) => createBlock(block, read(name, node)),
          },
        ],
      },
    });
  }

  function Edit({ block, widget, attributes, setAttributes }) {
    const form = el(
      InspectorControls,
      null,
      el(
        PanelBody,
        { title: __('Widget', 'peer-widgets') },
        Object.entries(widget.attributes).map(([attribute, facts]) =>
          el(Control, { key: attribute, attribute, facts, attributes, setAttributes }),
        ),
      ),
    );
    return el(
      Fragment,
      null,
      form,
      el(
        'div',
        useBlockProps(),
        canBeShown(widget, attributes)
          ? el(Disabled, null, el(ServerSideRender, { block, attributes, httpMethod: 'POST' }))
          : el(Question, { widget, setAttributes }),
      ),
    );
  }

  /** What a widget cannot do without. */
  function neededBy({ name }) {
    return name === 'quick-exit' ? 'href' : 'feed';
  }

  function canBeShown(widget, attributes) {
    const needed = neededBy(widget);
    const hasOwnAction = widget.name === 'newsletter-signup' && (hasAction || attributes.action);
    return Boolean(attributes[needed] || (needed === 'feed' && siteFeed) || hasOwnAction);
  }

  /** Asks for it in the block. What is typed is taken when it is whole: the form then gives way to the preview. */
  function Question({ widget, setAttributes }) {
    const [value, setValue] = useState('');
    const needed = neededBy(widget);
    const { label, help } = widget.attributes[needed];
    const onSubmit = (event) => {
      event.preventDefault();
      if (value.trim()) setAttributes({ [needed]: encode(value.trim()) });
    };
    return el(
      Placeholder,
      { icon: 'groups', label: widget.title, instructions: widget.description },
      el(
        'form',
        { onSubmit, style: { display: 'block', width: '100%' } },
        el(TextControl, { label, help, value, onChange: setValue }),
        el(Button, { variant: 'primary', type: 'submit' }, __('Show', 'peer-widgets')),
      ),
    );
  }

  function Control({ attribute, facts, attributes, setAttributes }) {
    const { label, help, type, options, empty } = facts;
    const stored = attributes[attribute];
    const set = (value) => setAttributes({ [attribute]: value });
    if (type === 'boolean') {
      return el(ToggleControl, {
        label,
        help,
        checked: Boolean(stored),
        onChange: (on) => set(on || undefined),
      });
    }
    // An empty field means that nothing is said; where emptiness says something, a switch of its own does.
    const common = {
      label,
      help,
      value: decode(stored ?? ''),
      onChange: (value) => set(encode(value) || undefined),
    };
    if (type === 'select') {
      const choices = options.map((value) => ({ label: value, value }));
      const none = { label: __('Default', 'peer-widgets'), value: '' };
      return el(SelectControl, { ...common, options: [none, ...choices] });
    }
    const isEmptied = stored === '';
    return el(
      Fragment,
      null,
      !isEmptied && el(TextControl, { ...common, type: type === 'number' ? 'number' : 'text' }),
      empty &&
        (isEmptied || !stored) &&
        el(ToggleControl, { label: empty, checked: isEmptied, onChange: (on) => set(on ? '' : undefined) }),
    );
  }
})(window.wp, window.peerWidgets, window.peerWidgetsPasted);
