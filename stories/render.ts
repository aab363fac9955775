import { html as plainHtml, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { elements } from '../.storybook/manifest.js';
import { demoFeed } from './feeds.js';
import type { Args, Context } from './story.js';

/**
 * Any of our elements, from arguments that are named as in `custom-elements.json`: attributes (true and false for
 * switches), custom properties, `data`, and `content` for what stands inside.
 */
export function renderElement(tag: string, args: Args): TemplateResult {
  const name = unsafeStatic(tag);
  // eslint-disable-next-line lit/binding-positions, lit/no-invalid-html -- the tag's name is static
  return html`<${name} ${ref((element) => element && configure(element as HTMLElement, args))}>${contentOf(args)}</${name}>`;
}

/** A story: the element inside a provider with the story's feed, or with what the parameter `provider` says of one. */
export function renderWidget(
  { data = demoFeed, ...own }: Args,
  { component, parameters, globals }: Pick<Context, 'component' | 'parameters' | 'globals'>,
): TemplateResult {
  const provider: Args = {
    audience: globals['audience'] || undefined,
    ...(parameters['provider'] ?? { data }),
  };
  return component === 'peer-feed'
    ? renderElement(component, { ...provider, ...own })
    : renderElement('peer-feed', { ...provider, content: renderElement(component as string, own) });
}

/** Words are a link, as partners would write it. */
function contentOf({ content }: Args): unknown {
  return typeof content === 'string' && content
    ? plainHtml`<a href="https://example.org/">${content}</a>`
    : (content ?? nothing);
}

function configure(element: HTMLElement, args: Args): void {
  const { attributes = [], cssProperties = [] } = elements.get(element.localName)!;
  for (const { name, reflects } of attributes) if (!reflects) write(element, name, args[name]);
  for (const { name } of cssProperties) element.style.setProperty(name, (args[name] as string) ?? null);
  if ((element as { data?: unknown }).data !== args.data) Object.assign(element, { data: args.data });
}

function write(element: Element, name: string, value: unknown): void {
  if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
