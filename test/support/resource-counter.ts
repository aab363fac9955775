/** A target with a type, a callback and a phase: the platform adds the same one only once. */
interface Listener {
  readonly target: EventTarget;
  readonly type: string;
  readonly callback: unknown;
  readonly capture: boolean;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Counts what elements take from the page: listeners on whatever outlives them, timers, and what observers observe.
 * From its making until `stop()`.
 */
export class ResourceCounter {
  #listeners: Listener[] = [];
  readonly #timers = new Set<unknown>();
  readonly #observed = new Map<unknown, Set<unknown>>();
  readonly #restore: (() => void)[] = [];

  constructor() {
    this.#countListeners();
    this.#countTimers('setTimeout', 'clearTimeout', true);
    this.#countTimers('setInterval', 'clearInterval', false);
    for (const { prototype } of [ResizeObserver, IntersectionObserver, MutationObserver])
      this.#countObservations(prototype);
  }

  /** What is there now that was not there at the beginning. Listeners on nodes that are gone go with them. */
  left(): { listeners: number; timers: number; observations: number } {
    const lasting = this.#listeners.filter(({ target }) => !(target instanceof Node) || target.isConnected);
    const observations = [...this.#observed.values()].reduce((sum, targets) => sum + targets.size, 0);
    return { listeners: lasting.length, timers: this.#timers.size, observations };
  }

  stop(): void {
    for (const restore of this.#restore) restore();
  }

  #countListeners(): void {
    const forget = (target: EventTarget, type: string, callback: unknown, capture: boolean) => {
      this.#listeners = this.#listeners.filter(
        (one) =>
          one.target !== target || one.type !== type || one.callback !== callback || one.capture !== capture,
      );
    };
    const isCapture = (options: unknown) =>
      typeof options === 'object'
        ? Boolean((options as AddEventListenerOptions | null)?.capture)
        : Boolean(options);
    // Aborting must be heard without being counted.
    const { addEventListener } = EventTarget.prototype;
    const targetOf = (self: unknown) => (self ?? window) as EventTarget;

    this.#wrap(EventTarget.prototype, 'addEventListener', (original, self, args) => {
      const [type, callback, options] = args as [
        string,
        EventListener | null,
        AddEventListenerOptions | boolean,
      ];
      const target = targetOf(self);
      // Nodes that are in no page yet are the elements' own.
      const isOwn = target instanceof AbortSignal || (target instanceof Node && !target.isConnected);
      const { signal, once } = typeof options === 'object' ? (options ?? {}) : {};
      if (!callback || isOwn || signal?.aborted) return original.apply(self, args);
      const capture = isCapture(options);
      forget(target, type, callback, capture);
      this.#listeners.push({ target, type, callback, capture });
      const end = () => forget(target, type, callback, capture);
      if (signal) addEventListener.call(signal, 'abort', end);
      if (once) addEventListener.call(target, type, end, { once, capture });
      return original.apply(self, args);
    });
    this.#wrap(EventTarget.prototype, 'removeEventListener', (original, self, args) => {
      forget(targetOf(self), String(args[0]), args[1], isCapture(args[2]));
      return original.apply(self, args);
    });
  }

  #countTimers(
    start: 'setTimeout' | 'setInterval',
    clear: 'clearTimeout' | 'clearInterval',
    once: boolean,
  ): void {
    this.#wrap(window, start, (original, self, [callback, ...args]) => {
      const run = (...values: unknown[]) => {
        if (once) this.#timers.delete(id);
        (callback as (...values: unknown[]) => void)(...values);
      };
      const id = original.call(self, run, ...args);
      this.#timers.add(id);
      return id;
    });
    this.#wrap(window, clear, (original, self, args) => {
      this.#timers.delete(args[0]);
      return original.apply(self, args);
    });
  }

  #countObservations(prototype: object): void {
    this.#wrap(prototype, 'observe', (original, self, args) => {
      const targets = this.#observed.get(self) ?? new Set();
      this.#observed.set(self, targets.add(args[0]));
      return original.apply(self, args);
    });
    this.#wrap(prototype, 'disconnect', (original, self, args) => {
      this.#observed.delete(self);
      return original.apply(self, args);
    });
    if (!('unobserve' in prototype)) return;
    this.#wrap(prototype, 'unobserve', (original, self, args) => {
      this.#observed.get(self)?.delete(args[0]);
      return original.apply(self, args);
    });
  }

  /** Puts something around a method until `stop()`. */
  #wrap(
    object: object,
    name: string,
    around: (original: Method, self: unknown, args: unknown[]) => unknown,
  ): void {
    const methods = object as Record<string, Method>;
    const original = methods[name]!;
    methods[name] = function (...args) {
      return around(original, this, args);
    };
    this.#restore.push(() => (methods[name] = original));
  }
}
