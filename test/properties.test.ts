import { expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { openPartner } from './support/partner-frame.js';
import { propertyRows, surroundingFeed, type PropertyRow } from './support/property-rows.js';
import { fold } from './support/text.js';
import { settled } from './support/wait.js';

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly { name: string; kind: string; privacy?: string; static?: boolean }[];
  readonly attributes?: readonly { name: string; fieldName?: string }[];
}

type Bag = LitElement & Record<string, unknown>;

/** The element writes it, and tells by it what it shows. */
const written = 'status';

const declarations = (await manifest()).modules
  .flatMap((module) => module.declarations ?? [])
  // The quick exit has no properties.
  .filter(({ tagName }) => tagName && tagName !== 'peer-quick-exit');

async function manifest(): Promise<Manifest> {
  return (await fetch('/dist/custom-elements.json')).json() as Promise<Manifest>;
}

const inlineFeed = `<script type="application/json">${JSON.stringify(surroundingFeed())}</script>`;

/** There are many tests here: none is to wait longer than it must. */
const until = (holds: () => boolean, sentence: string) =>
  waitUntil(holds, sentence, { interval: 5, timeout: 8000 });

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A page with an element that is not defined yet, inside a feed; `prepare` does what the page does with it so early. */
async function openWith({ tag }: PropertyRow, prepare?: (element: Bag) => void) {
  const content = tag === 'peer-feed' ? `${inlineFeed}<peer-resource-cards></peer-resource-cards>` : '';
  const page = await openPartner(`<peer-feed id="around"><${tag} id="it">${content}</${tag}></peer-feed>`);
  const it = page.document.querySelector<Bag>('#it')!;
  Object.assign(page.document.querySelector('#around')!, { data: surroundingFeed() });
  prepare?.(it);
  const script = Object.assign(page.document.createElement('script'), { src: '/dist/peer-widgets.js' });
  page.document.body.append(script);
  await until(() => it.matches(':defined'), 'should be defined');
  await decided(it);
  return { page, it };
}

async function decided(element: Element): Promise<void> {
  await until(() => element.getAttribute('status') !== 'loading', 'should decide');
  await settled(element.ownerDocument);
  await measured(element);
}

/** Observers report in the order in which they were made: when this one has, those of the widget have. */
async function measured(element: Element): Promise<void> {
  const { IntersectionObserver } = element.ownerDocument.defaultView as unknown as typeof globalThis;
  await new Promise<void>((resolve) => {
    new IntersectionObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe(element);
  });
  await settled(element.ownerDocument);
}

/** What there is to see of an element, or of the widget in a `<peer-feed>`, in the words of its markup. */
function look(element: Element): string {
  const widget = element.querySelector('peer-resource-cards') ?? element;
  return [widget.getAttribute('status'), ...[...widget.shadowRoot!.children].map(markup)].join('\n');
}

/** Lit's comments left out, and attributes in an order of their own. */
function markup(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return fold(node.nodeValue);
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const { localName, attributes, childNodes } = node as Element;
  const written = [...attributes].map(({ name, value }) => `${name}="${value}"`).sort();
  return `<${[localName, ...written].join(' ')}>${[...childNodes].map(markup).join('')}`;
}

const untilLooks = (element: Element, expected: string, sentence: string) =>
  until(() => look(element) === expected, sentence);

describe('The public properties', () => {
  for (const { tagName, members = [], attributes = [] } of declarations) {
    it(`of <${tagName}> are all tried here`, () => {
      const fields = members.filter((member) => member.kind === 'field' && !member.static && !member.privacy);
      const names = fields.map(({ name }) => name).filter((name) => name !== written);
      const tried = propertyRows.filter(({ tag }) => tag === tagName).map(({ property }) => property);
      expect(tried).to.have.members(names);
    });

    it(`of <${tagName}> and its attributes have one name in two spellings, and none of HTML’s`, () => {
      expect(attributes).not.to.be.empty;
      for (const { name, fieldName } of attributes) {
        if (!fieldName) continue; // Style sheets and the second script read it.
        expect(name).to.equal(kebab(fieldName));
        expect(fieldName in HTMLElement.prototype, fieldName).to.be.false;
      }
    });
  }

  for (const row of propertyRows) {
    const { tag, property, value, isSeen = true, isTakenBack = true } = row;

    it(`${property} of <${tag}> may be set before the element is defined, or later`, async () => {
      const early = await openWith(row, (element) => Object.assign(element, { [property]: value }));
      expect(early.it[property]).to.equal(value);
      expect(Object.hasOwn(early.it, property), 'hides the setter').to.be.false;

      const late = await openWith(row);
      const before = look(late.it);
      Object.assign(late.it, { [property]: value });
      expect(late.it[property]).to.equal(value);
      if (isSeen) await until(() => look(late.it) !== before, 'should change');
      await untilLooks(late.it, look(early.it), 'should be the same as before');
      expect([...early.page.failures, ...late.page.failures]).to.deep.equal([]);
    });

    it(`${property} of <${tag}> falls back to its default, set to undefined or to null`, async () => {
      const { it: element, page } = await openWith(row);
      const before = look(element);
      for (const nothing of [undefined, null]) {
        Object.assign(element, { [property]: value });
        if (isSeen) await until(() => look(element) !== before, 'should change');
        Object.assign(element, { [property]: nothing });
        await settled(page.document);
        if (isTakenBack)
          await untilLooks(element, before, `should fall back from ${String(value)} to ${nothing}`);
      }
      expect(page.failures).to.deep.equal([]);
    });

    if (property === 'data') continue;
    it(`${property} of <${tag}> is the attribute ${kebab(property)}, removed again too`, async () => {
      const attribute = kebab(property);
      const text = value === true ? '' : String(value);
      const early = await openWith(row, (element) => element.setAttribute(attribute, text));
      expect(early.it[property]).to.equal(value);

      const late = await openWith(row);
      const before = look(late.it);
      late.it.setAttribute(attribute, text);
      expect(late.it[property]).to.equal(value);
      await settled(late.page.document);
      await untilLooks(late.it, look(early.it), 'should be the same as before');
      late.it.removeAttribute(attribute);
      await settled(late.page.document);
      if (isTakenBack) await untilLooks(late.it, before, 'should fall back');
    });
  }
});
