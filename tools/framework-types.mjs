/**
 * Types for people who write our tags in React or Vue.
 *
 * Written here and by no library: those that there are for JSX take neither React's refs nor its styles, and the one
 * for Vue imports `CustomEvent` from us and does not know Vue's names of events. What stays is the form that both
 * frameworks document, https://vuejs.org/guide/extras/web-components#non-vue-web-components-and-typescript
 */
import { format } from 'prettier';

/** The files for frameworks, by their names in `dist/`. */
export async function frameworkTypes(elements) {
  const files = { 'props.d.ts': props(elements), 'react.d.ts': react(elements), 'vue.d.ts': vue(elements) };
  const formatted = Object.entries(files).map(async ([name, source]) => [
    name,
    await format(source, { parser: 'typescript', printWidth: 110, singleQuote: true }),
  ]);
  return Object.fromEntries(await Promise.all(formatted));
}

function props(elements) {
  return elements
    .map(
      ({ name, tagName, attributes = [], members = [], events = [] }) => `
        /** What can be set on \`<${tagName}>\`: its attributes, and its properties. */
        export interface ${name}Props {
          ${attributes.filter(isConfiguration).map(attributeProp).join('\n')}
          ${members.filter(isOwnProperty(attributes)).map(propertyProp).join('\n')}
        }

        /** The events of \`<${tagName}>\`. */
        export interface ${name}Events {
          ${events.map(({ name, description, type }) => `${comment(description)}\n'${name}': ${type.text};`).join('\n')}
        }`,
    )
    .join('\n');
}

/** What an element writes itself is not for a page to write. */
const isConfiguration = ({ reflects }) => !reflects;

/** A property without an attribute of the very same name. */
function isOwnProperty(attributes) {
  const same = new Set(attributes.map(({ name }) => name));
  return ({ kind, name, static: isStatic }) => kind === 'field' && !isStatic && !same.has(name);
}

/** A number may stand as text in an attribute that is no property, where no framework turns it into one. */
function attributeProp({ name, fieldName, type, description }) {
  const isText = name !== fieldName && type.text === 'number';
  return `${comment(description)}\n'${name}'?: ${type.text}${isText ? ' | `${number}`' : ''};`;
}

function propertyProp({ name, type, description }) {
  return `${comment(description)}\n${name}?: ${type.text};`;
}

function comment(text) {
  return `/** ${text} */`;
}

function imports(elements) {
  const names = elements.map(({ name }) => name);
  const types = names.flatMap((name) => [`${name}Events`, `${name}Props`]);
  return `
    import type { ${types.join(', ')} } from './props.js';
    import type { ${names.join(', ')} } from './types/elements.js';`;
}

function react(elements) {
  const entries = elements.map(
    ({ name, tagName, summary }) =>
      `${comment(summary)}\n'${tagName}': ElementProps<${name}, ${name}Props, ${name}Events>;`,
  );
  return `/** Our tags for JSX in React 19: \`import type {} from 'peer-widgets/react';\` once in a project. */
    import type { ClassAttributes, HTMLAttributes } from 'react';
    ${imports(elements)}

    type Handlers<Events> = { [Name in keyof Events as \`on\${Name & string}\`]?: (event: Events[Name]) => void };

    type ElementProps<Element, Props, Events> = Omit<HTMLAttributes<Element>, keyof Props> &
      ClassAttributes<Element> & Props & Handlers<Events>;

    declare module 'react' {
      namespace JSX {
        interface IntrinsicElements { ${entries.join('\n')} }
      }
    }`;
}

function vue(elements) {
  const entries = elements.map(
    ({ name, tagName, summary }) =>
      `${comment(summary)}\n'${tagName}': ElementComponent<${name}, ${name}Props, ${name}Events>;`,
  );
  return `/** Our tags for Vue's templates: \`import type {} from 'peer-widgets/vue';\` once in a project. */
    import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
    ${imports(elements)}

    type Emits<Events> = EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;

    type ElementComponent<Element, Props, Events> = new () => Element & {
      $props: Omit<HTMLAttributes, keyof Props> & PublicProps & Props;
      $emit: Emits<Events>;
    };

    declare module 'vue' {
      interface GlobalComponents { ${entries.join('\n')} }
    }`;
}
