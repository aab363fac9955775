/** An element that is told of presses of Shift. */
export interface Listener {
  /** @param presses 1 or 2; 0 when they no longer count. */
  onPresses(presses: number): void;
  /** Answers whether it can. */
  leave(): boolean;
}

/** Milliseconds in which Shift has to be pressed three times. */
const patience = 5000;

const listeners = new Set<Listener>();
let connection: AbortController | undefined;
let presses = 0;
/** Whether Shift is down, and nothing else was pressed with it. */
let isAlone = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Listens for Shift on the whole page, once for all, until what it returns is called. */
export function onShift(listener: Listener): () => void {
  listeners.add(listener);
  if (!connection) {
    connection = new AbortController();
    const options = { capture: true, signal: connection.signal };
    addEventListener('keydown', onKeydown, options);
    addEventListener('keyup', onKeyup, options);
    addEventListener('pointerdown', forget, options);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    connection?.abort();
    connection = undefined;
    forget();
  };
}

function onKeydown({ key, repeat }: KeyboardEvent): void {
  if (key !== 'Shift') forget();
  else if (!repeat) {
    isAlone = true;
    // One of several is enough.
    if (presses === 2) [...listeners].find((one) => one.leave());
  }
}

/** A press counts when the key comes up: until then it may be for a capital letter. */
function onKeyup({ key }: KeyboardEvent): void {
  if (key !== 'Shift' || !isAlone) return;
  isAlone = false;
  tell(presses + 1);
  if (presses === 1) timer = setTimeout(forget, patience);
}

function forget(): void {
  isAlone = false;
  clearTimeout(timer);
  if (presses) tell(0);
}

function tell(count: number): void {
  presses = count;
  for (const one of listeners) one.onPresses(count);
}
