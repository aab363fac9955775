/** Fills in the sign-up's form and presses its button, also in another frame, where no real keys are at hand. */
export function subscribe(signup: Element, email: string): void {
  const root = signup.shadowRoot!;
  const field = root.querySelector<HTMLInputElement>('[part~=field]')!;
  field.value = email;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  root.querySelector<HTMLButtonElement>('[part~=button]')!.click();
}
