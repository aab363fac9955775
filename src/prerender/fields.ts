type Field = HTMLInputElement | HTMLSelectElement;

const selector = 'input:not([type=hidden]), select';

/**
 * Notes what a visitor has typed, chosen and focused in a shadow root before its widget works.
 *
 * @returns Does it again in what stands there then, so that the widget learns of it.
 */
export function rememberFields(root: ShadowRoot): () => void {
  const touched = fieldsIn(root).flatMap((field, index) =>
    isTouched(field) ? [{ key: keyOf(field), index, value: field.value, checked: isChecked(field) }] : [],
  );
  const focused = root.activeElement && keyOf(root.activeElement);
  return () => {
    const fields = fieldsIn(root);
    for (const { key, index, value, checked } of touched) {
      const field = [fields[index], ...fields].find((one) => one && keyOf(one) === key);
      if (!field) continue;
      field.value = value;
      if (isChecked(field) !== checked) (field as HTMLInputElement).checked = checked;
      field.dispatchEvent(new CustomEvent(field.localName === 'select' ? 'change' : 'input', { bubbles: true })); // prettier-ignore
    }
    if (!focused || root.activeElement) return;
    const again = [...root.querySelectorAll<HTMLElement>('*')].find((one) => keyOf(one) === focused);
    again?.focus({ preventScroll: true });
  };
}

function fieldsIn(root: ShadowRoot): Field[] {
  return [...root.querySelectorAll<Field>(selector)];
}

function isTouched(field: Field): boolean {
  if ('options' in field) return [...field.options].some((one) => one.selected !== one.defaultSelected);
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

function isChecked(field: Field): boolean {
  return 'checked' in field && field.checked;
}

/** What an element keeps when it is drawn anew. */
function keyOf(element: Element): string {
  const attributes = ['id', 'name', 'type', 'href', 'data-id', 'aria-label'];
  const values = attributes.map((name) => element.getAttribute(name));
  return [element.localName, ...values, element.localName === 'button' && element.textContent].join('|');
}
