/** What was sent, by address. */
export class Sent {
  readonly #keys = new Map<string, string>();
  readonly #unsure = new Set<string>();

  /** The same for each repetition, so that the server makes one subscriber of all. */
  keyOf(email: string): string {
    // `crypto.randomUUID` is there on https pages only.
    const key = this.#keys.get(email) ?? crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    this.#keys.set(email, key);
    return key;
  }

  /** Whether it was sent, and no answer came, or none that can be read. */
  mayHaveArrived(email: string): boolean {
    return this.#unsure.has(email);
  }

  begin(email: string): void {
    this.#unsure.add(email);
  }

  /** An answer came. */
  end(email: string): void {
    this.#unsure.delete(email);
  }
}
