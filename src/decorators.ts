import type { LitElement, PropertyDeclaration } from 'lit';

/**
 * Lit's decorators in the one form that our compiler emits. Lit's own also serve standard decorators, which no engine
 * runs yet, and cost 400 bytes (brotli) more.
 */
type PropertyDecorator = (prototype: LitElement, name: string) => void;

/** A public property, and an attribute of the same name unless the options say otherwise. */
export function property(options?: PropertyDeclaration): PropertyDecorator {
  return (prototype, name) => (prototype.constructor as typeof LitElement).createProperty(name, options);
}

/** What a visitor did: re-renders like a property, but is no attribute and belongs to the widget alone. */
export function state(): PropertyDecorator {
  return property({ attribute: false });
}
