import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as lit from 'lit';
import { guard } from 'lit/directives/guard.js';
import * as small from '../src/small-lit/lit.js';

/** Lit itself, or ours. */
interface Engine {
  html(strings: TemplateStringsArray, ...values: unknown[]): unknown;
  guard(values: readonly unknown[], make: () => DocumentFragment): unknown;
  readonly nothing: unknown;
  readonly LitElement: typeof lit.LitElement;
}

const engines = {
  Lit: { ...lit, guard } as Engine,
  ours: small as unknown as Engine,
};

/** A value of a place in a template, in words of neither engine. */
type Value =
  | { readonly kind: 'text'; readonly text: string | number | null | undefined }
  | { readonly kind: 'nothing' | 'node' }
  | { readonly kind: 'rich'; readonly words: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'one' | 'two'; readonly inner: Value };

const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      kind: fc.constant('text' as const),
      text: fc.constantFrom('', 'a', '<b>', 0, 7, null, undefined),
    }),
    fc.record({ kind: fc.constantFrom('nothing' as const, 'node' as const) }),
    fc.record({ kind: fc.constant('rich' as const), words: fc.constantFrom('x', 'y') }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(tie('value'), { maxLength: 4 }) }),
    fc.record({ kind: fc.constantFrom('one' as const, 'two' as const), inner: tie('value') }),
  ),
}));

function render(value: Value, engine: Engine): unknown {
  const { html } = engine;
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'nothing':
      return engine.nothing;
    case 'node':
      return document.createElement('hr');
    case 'rich':
      return engine.guard([value.words, 'base'], () => {
        const fragment = document.createDocumentFragment();
        fragment.append(document.createElement('i'), value.words);
        return fragment;
      });
    case 'list':
      return value.items.map((item) => render(item, engine));
    case 'one':
      return html`<p>${render(value.inner, engine)}</p>`;
    case 'two':
      return html`${render(value.inner, engine)}<b>-</b>${render(value.inner, engine)}`;
  }
}

const attribute = fc.constantFrom<unknown>('', 'a', 'b c', 0, 1, true, false, null, undefined, 'nothing');

let count = 0;

/** An element that renders what it is told, in a page. */
function place(engine: Engine, renderer: () => unknown, wire?: (host: object) => void) {
  class Host extends engine.LitElement {
    protected override render(): unknown {
      return renderer();
    }

    attempt(run: () => unknown): void {
      run();
    }
  }
  const tag = `engine-host-${++count}`;
  customElements.define(tag, Host);
  const host = document.createElement(tag) as lit.LitElement;
  wire?.(host);
  document.body.append(host);
  return host;
}

const written = ({ renderRoot }: lit.LitElement) =>
  (renderRoot as ShadowRoot).innerHTML.replace(/<!--[^]*?-->/g, '');

/** What each engine shows of the same, step by step. */
async function shown<Step>(steps: readonly Step[], show: (step: Step, engine: Engine) => unknown) {
  const results = [];
  for (const engine of Object.values(engines)) {
    let step = steps[0] as Step;
    const host = place(engine, () => show(step, engine));
    const looks: string[] = [];
    for (step of steps) {
      host.requestUpdate();
      await host.updateComplete;
      looks.push(written(host));
    }
    results.push(looks);
    host.remove();
  }
  return results;
}

describe('The small Lit of the script', () => {
  it('shows what Lit shows, whatever follows whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyValue, { minLength: 2, maxLength: 5 }), async (steps) => {
        const [theirs, ours] = await shown(steps, render);
        expect(ours).to.deep.equal(theirs);
      }),
      { numRuns: 150 },
    );
  });

  it('writes the attributes and properties that Lit writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(attribute, { minLength: 3, maxLength: 3 }), { minLength: 2 }),
        async (steps) => {
          const [theirs, ours] = await shown(steps, (values, { html, nothing }) => {
            const [a, b, c] = values.map((value) => (value === 'nothing' ? nothing : value));
            return html`<input class=${a} title="${b}" ?hidden=${c} .value=${String(values[0])} />`;
          });
          expect(ours).to.deep.equal(theirs);
        },
      ),
      { numRuns: 60 },
    );
  });

  for (const [name, engine] of Object.entries(engines)) {
    it(`hears by the handler that was given last, with the element as this (${name})`, async () => {
      const heard: string[] = [];
      let word = 'first';
      const host = place(engine, () => {
        const said = word;
        return engine.html`<button @click=${function (this: Element) {
          heard.push(`${said} ${this === host}`);
        }}></button>`;
      });
      await host.updateComplete;
      const button = host.renderRoot.querySelector('button')!;
      button.click();
      word = 'second';
      host.requestUpdate();
      await host.updateComplete;
      button.click();
      expect(heard).to.deep.equal(['first true', 'second true']);
      host.remove();
    });

    it(`calls what an element does in one order (${name})`, async () => {
      const calls: string[] = [];
      class Subject extends engine.LitElement {
        declare word: string | undefined;
        declare count: number | undefined;
        declare isOn: boolean;
        declare status: string;

        constructor() {
          super();
          this.word = 'default';
          this.status = 'new';
          this.addController({
            hostConnected: () => calls.push('hostConnected'),
            hostDisconnected: () => calls.push('hostDisconnected'),
            hostUpdated: () => calls.push('hostUpdated'),
          });
        }

        protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
          calls.push(
            `willUpdate ${[...changed].map(([key, old]) => `${String(key)}:${String(old)}`).join()}`,
          );
          this.status = `${this.word} ${this.count} ${this.isOn}`;
        }

        protected override render(): unknown {
          calls.push(`render ${Boolean(this.hasUpdated)}`);
          return this.word;
        }

        protected override updated(): void {
          calls.push('updated');
        }

        attempt(run: () => unknown): void {
          run();
        }
      }
      Subject.createProperty('word', {});
      Subject.createProperty('count', { type: Number });
      Subject.createProperty('isOn', { type: Boolean, attribute: 'is-on' });
      Subject.createProperty('status', { reflect: true });
      const tag = `engine-subject-${++count}`;
      const subject = document.createElement(tag) as Subject;
      subject.count = 3;
      subject.setAttribute('is-on', '');
      document.body.append(subject);
      customElements.define(tag, Subject);
      await subject.updateComplete;
      calls.push(`${subject.getAttribute('status')} ${Object.hasOwn(subject, 'count')}`);
      subject.word = 'default';
      subject.setAttribute('count', '4');
      await subject.updateComplete;
      subject.removeAttribute('count');
      subject.removeAttribute('is-on');
      subject.word = undefined;
      await subject.updateComplete;
      calls.push(`${subject.getAttribute('status')}`);
      subject.remove();
      document.body.append(subject);
      subject.remove();
      expect(calls).to.deep.equal([
        'hostConnected',
        'willUpdate word:undefined,status:undefined,isOn:undefined,count:undefined',
        'render false',
        'hostUpdated',
        'updated',
        'default 3 true false',
        'willUpdate count:3',
        'render true',
        'hostUpdated',
        'updated',
        'willUpdate count:4,isOn:true,word:default',
        'render true',
        'hostUpdated',
        'updated',
        'undefined null false',
        'hostDisconnected',
        'hostConnected',
        'hostDisconnected',
      ]);
      expect(Subject.observedAttributes).to.deep.equal(['word', 'count', 'is-on', 'status']);
    });
  }
});
