import type { ReactiveController } from 'lit';
import type { Host } from '../widget/host.js';

/**
 * Automatic slide change by the rules of the ARIA Authoring Practices' carousel
 * (https://www.w3.org/WAI/ARIA/apg/patterns/carousel/): the focus stops it until the visitor starts it again, the
 * pointer holds it, and it does not start by itself where less motion is wanted.
 */
export class Rotation implements ReactiveController {
  readonly #host: Host;
  readonly #advance: () => void;
  #seconds = 0;
  #stopped = false;
  #held = false;
  #timer?: ReturnType<typeof setInterval>;

  constructor(host: Host, advance: () => void) {
    this.#host = host;
    this.#advance = advance;
    host.addController(this);
  }

  /** Whether the page asked for rotation at all. */
  get isOffered(): boolean {
    return this.#seconds > 0;
  }

  /** Whether slides change by themselves, though the pointer may hold them for a moment. */
  get isOn(): boolean {
    return this.isOffered && !this.#stopped;
  }

  /** @param seconds Between two slides, at least 2, for nobody can read faster than that; 0 for none. */
  set seconds(seconds: number) {
    if (seconds === this.#seconds) return;
    this.#seconds = seconds;
    this.#stopped = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#run();
  }

  hostConnected(): void {
    this.#run();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  stop(stopped = true): void {
    this.#stopped = stopped;
    this.#held = false;
    this.#run();
    this.#host.requestUpdate();
  }

  /** The pointer came, or left. */
  hold(held: boolean): void {
    this.#held = held;
    this.#run();
  }

  #run(): void {
    clearInterval(this.#timer);
    if (this.isOn && !this.#held && this.#host.isConnected) {
      this.#timer = setInterval(() => this.#host.attempt(this.#advance), Math.max(this.#seconds, 2) * 1000);
    }
  }
}
