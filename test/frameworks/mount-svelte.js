import { flushSync, mount as mountComponent } from 'svelte';
import Frame from './Frame.svelte';

/** Puts a component into the page; answers a function that gives it other properties. */
export function mount(Component, container, properties) {
  const frame = mountComponent(Frame, { target: container, props: { Component, properties } });
  return (changes) => flushSync(() => frame.update(changes));
}
