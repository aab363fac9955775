import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** Puts a component into the page; answers a function that gives it other properties. */
export function mount(Component, container, properties) {
  const root = createRoot(container);
  const update = (changes) => {
    properties = { ...properties, ...changes };
    flushSync(() =>
      root.render(
        <StrictMode>
          <Component {...properties} />
        </StrictMode>,
      ),
    );
  };
  update();
  return update;
}
