import 'preact/debug';
import { render } from 'preact';

/** Puts a component into the page; answers a function that gives it other properties. */
export function mount(Component, container, properties) {
  const update = (changes) => {
    properties = { ...properties, ...changes };
    render(<Component {...properties} />, container);
  };
  update();
  return update;
}
