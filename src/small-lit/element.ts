import { ContentPart, newMark, type TemplateHost } from './templates.js';

interface Options {
  readonly type?: unknown;
  readonly attribute?: string | false;
  readonly reflect?: boolean;
}

interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdated?(): void;
}

/** A style sheet that knows its text, for a document that needs it made anew. */
export function css([text]: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text!);
  return Object.assign(sheet, { cssText: text });
}

/** @see https://lit.dev/docs/api/LitElement/ */
export abstract class LitElement extends HTMLElement implements TemplateHost {
  static styles: CSSStyleSheet[] = [];
  static elementProperties = new Map<string, Options>();

  static get observedAttributes(): string[] {
    return [...this.elementProperties].flatMap(([name, { attribute }]) =>
      attribute === false ? [] : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
  }

  static createProperty(name: string, options: Options = {}): void {
    const key = Symbol();
    // A new map, so that a class keeps its own from those it inherits from.
    this.elementProperties = new Map([...this.elementProperties, [name, options]]);
    Object.defineProperty(this.prototype, name, {
      get() {
        return this[key];
      },
      set(value) {
        const old = this[key];
        this[key] = value;
        if (value !== old) this.requestUpdate(name, old);
      },
    });
  }

  renderRoot!: ShadowRoot;
  updateComplete!: Promise<void>;
  hasUpdated?: boolean;
  #changed = new Map<string, unknown>();
  #isPending?: boolean;
  /** What the page set before the element was defined; goes before the defaults that constructors set. */
  #early: Record<string, unknown> = {};
  #controllers = new Set<Controller>();
  #place!: ContentPart;

  constructor() {
    super();
    for (const name of this.#properties.keys()) {
      if (Object.hasOwn(this, name)) {
        this.#early[name] = this[name as keyof this];
        delete this[name as keyof this];
      }
    }
    this.requestUpdate();
  }

  connectedCallback(): void {
    if (!this.renderRoot) {
      this.renderRoot = this.attachShadow({ mode: 'open' });
      this.renderRoot.adoptedStyleSheets = (this.constructor as typeof LitElement).styles;
      this.#place = new ContentPart(this.renderRoot.appendChild(newMark()), null, this);
      this.updateComplete = this.#update();
    }
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    const name = attribute.replace(/-./g, ([, letter]) => letter!.toUpperCase());
    const { type } = this.#properties.get(name)!;
    (this as unknown as Record<string, unknown>)[name] =
      type === Boolean ? value !== null : type === Number && value !== null ? +value : value;
  }

  addController(controller: Controller): void {
    this.#controllers.add(controller);
  }

  requestUpdate(name?: string, old?: unknown): void {
    if (name && !this.#changed.has(name)) this.#changed.set(name, old);
    if (this.#isPending) return;
    this.#isPending = true;
    if (this.renderRoot) this.updateComplete = this.#update();
  }

  abstract attempt(run: () => unknown): void;
  protected abstract render(): unknown;
  protected willUpdate?(changed: ReadonlyMap<string, unknown>): void;
  protected updated?(changed: ReadonlyMap<string, unknown>): void;

  protected performUpdate(): void {
    if (!this.#isPending) return;
    Object.assign(this, this.#early);
    this.#early = {};
    const changed = this.#changed;
    let content;
    try {
      this.willUpdate?.(changed);
      content = this.render();
      for (const name of changed.keys()) {
        if (this.#properties.get(name)!.reflect) this.setAttribute(name, this[name as keyof this] as string);
      }
    } finally {
      this.#changed = new Map();
      this.#isPending = false;
    }
    this.#place.update(content);
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.hasUpdated = true;
    this.updated?.(changed);
  }

  get #properties(): Map<string, Options> {
    return (this.constructor as typeof LitElement).elementProperties;
  }

  async #update(): Promise<void> {
    await null;
    this.performUpdate();
  }
}
