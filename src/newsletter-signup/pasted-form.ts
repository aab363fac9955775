/** A field and its value. */
export type Entry = [name: string, value: string];

/** Those of these fields of which both are known. */
export function known(fields: (readonly [name: string | undefined, value: string | undefined])[]): Entry[] {
  return fields.filter((field): field is Entry => !field.includes(undefined));
}

/** What a provider's own form says of itself. */
export interface PastedForm {
  readonly action: string;
  readonly method: string;
  readonly email: string;
  readonly name?: string;
  /** Hidden fields, empty honeypots and the button's name. */
  readonly entries: readonly Entry[];
}

/** Selects the form that `peer-widgets snippet` prints: it says what the attributes and the feed say, and nothing more. */
export const printedForm = '.peer-form';

/**
 * Reads a provider's form that was pasted into the element.
 *
 * @returns Undefined where there is none, or one that asks for more than we can: then it stays as it is.
 */
export function readPastedForm(host: Element): PastedForm | undefined {
  const form = host.querySelector(`form:not(${printedForm})`);
  // By attribute, because a field may be called "action".
  const action = form?.getAttribute('action');
  if (!form || !action) return undefined;
  const fields = [...form.querySelectorAll<HTMLInputElement>('input, select, textarea, button')].filter(
    ({ name }) => name,
  );
  const email = fields.find(({ type, name }) => type === 'email' || /e-?mail/i.test(name))?.name;
  if (!email) return undefined;
  const name = fields.find(
    ({ type, name: one }) => type === 'text' && /^(name|fname|first_?name|.*\[(first_)?name\])$/i.test(one),
  )?.name;
  const others = fields.filter((field) => field.name !== email && field.name !== name);
  if (others.some(({ required }) => required)) return undefined;
  const entries = others
    .filter(({ type, checked }) => (/^(checkbox|radio)$/.test(type) ? checked : type !== 'button'))
    // A text that is not asked for is a honeypot, or may stay empty.
    .map(({ name: one, value, type }): Entry => [one, /^(text|email|textarea)/.test(type) ? '' : value]);
  return { action, method: form.getAttribute('method') ?? 'get', email, name, entries };
}
