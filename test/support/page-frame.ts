/** Opens a page of ours in a frame, and waits for its load event. */
export async function openFrame(address: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.src = address;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

/** Fills in the sign-up's form and presses its button. */
export function subscribe(signup: Element, email: string): void {
  const root = signup.shadowRoot!;
  const field = root.querySelector<HTMLInputElement>('[part~=field]')!;
  field.value = email;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  root.querySelector<HTMLButtonElement>('[part~=button]')!.click();
}
