import { createApp, h, nextTick, shallowReactive } from 'vue';

/** Puts a component into the page; answers a function that gives it other properties. */
export function mount(Component, container, properties) {
  const current = shallowReactive({ ...properties });
  createApp(() => h(Component, current)).mount(container);
  return (changes) => {
    Object.assign(current, changes);
    return nextTick();
  };
}
