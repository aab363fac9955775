/** The practical floor: custom elements with shadow roots, written by hand, without a library. */
import { feed } from './feed.js';
import { listenToFilter, listenToForm } from './listeners.js';
import { cards, css, signup, slides, tabs } from './markup.js';

const sheet = new window.CSSStyleSheet();
sheet.replaceSync(css);

class Widget extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const content = await feed;
    root.innerHTML = this.write(content);
    this.listen?.(root, content);
  }
}

class Tabs extends Widget {
  write = tabs;

  listen(root) {
    const buttons = [...root.querySelectorAll('[role=tab]')];
    const panels = [...root.querySelectorAll('[role=tabpanel]')];
    const select = (button) => {
      buttons.forEach((one, n) => {
        one.ariaSelected = one === button;
        one.tabIndex = one === button ? 0 : -1;
        panels[n].hidden = one !== button;
      });
    };
    const list = root.querySelector('[role=tablist]');
    list.addEventListener('click', ({ target }) => buttons.includes(target) && select(target));
    list.addEventListener('keydown', ({ key, target }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (!step) return;
      const next = buttons.at((buttons.indexOf(target) + step) % buttons.length);
      select(next);
      next.focus();
    });
  }
}

class Cards extends Widget {
  write = cards;

  listen(root, { resources }) {
    listenToFilter(root, resources);
  }
}

class Slides extends Widget {
  write = slides;

  listen(root) {
    const list = root.querySelector('ul');
    root.querySelectorAll('button').forEach((button, n) => {
      button.addEventListener('click', () =>
        list.scrollBy({ left: (n ? 1 : -1) * list.clientWidth, behavior: 'smooth' }),
      );
    });
  }
}

class Signup extends Widget {
  write = signup;

  listen(root) {
    listenToForm(root);
  }
}

customElements.define('bench-tabs', Tabs);
customElements.define('bench-cards', Cards);
customElements.define('bench-slides', Slides);
customElements.define('bench-signup', Signup);
