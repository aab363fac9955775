const space = 8;

/**
 * Shows an address that this frame cannot open, to be copied, close to what was pressed. Escape and a click elsewhere
 * close it, and the focus goes back.
 */
export function showAddress(address: string, pressed: Element): void {
  const box = document.querySelector<HTMLElement>('#away')!;
  const field = box.querySelector('input')!;
  const status = box.querySelector('[role=status]')!;
  field.value = address;
  status.textContent = '';
  box.querySelector<HTMLElement>('#away-copy')!.onclick = () => {
    field.select();
    // The Clipboard API is closed to frames unless the page around opens it.
    const isCopied = document.execCommand('copy');
    status.textContent = isCopied ? 'Copied.' : 'The address is selected: copy it with Ctrl+C or ⌘C.';
  };
  box.showPopover();
  field.focus();
  field.select();
  const below = pressed.getBoundingClientRect().bottom + space;
  const lowest = document.documentElement.getBoundingClientRect().bottom - box.offsetHeight - space;
  box.style.setProperty('top', `${scrollY + Math.max(Math.min(below, lowest), space)}px`);
}
