/** The vanilla page's elements, written with Lit and nothing else. */
import { css, html, LitElement, unsafeCSS } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { feed } from './feed.js';
import { css as styles, results, searchText } from './markup.js';

class Widget extends LitElement {
  static properties = { feed: { state: true } };
  static styles = css`
    ${unsafeCSS(styles)}
  `;

  async connectedCallback() {
    super.connectedCallback();
    this.feed = await feed;
  }

  render() {
    return this.feed && this.show(this.feed);
  }
}

const renderLink = ({ title, url }) => html`<h3><a href=${url}>${title}</a></h3>`;

class Tabs extends Widget {
  static properties = { selected: { state: true } };

  constructor() {
    super();
    this.selected = 0;
  }

  show({ rolesIntro, roles }) {
    return html`<h2>${rolesIntro.heading}</h2>
      <div role="tablist" class="row" @keydown=${this.onKeydown}>
        ${roles.map(
          ({ name }, n) =>
            html`<button
              role="tab"
              id=${`tab-${n}`}
              aria-selected=${n === this.selected}
              tabindex=${n === this.selected ? 0 : -1}
              @click=${() => (this.selected = n)}
            >
              ${name}
            </button>`,
        )}
      </div>
      ${roles.map(
        ({ name, actions }, n) =>
          html`<div
            role="tabpanel"
            class="panel"
            aria-labelledby=${`tab-${n}`}
            ?hidden=${n !== this.selected}
          >
            <h3>${name}</h3>
            <ul>
              ${actions.map((action) => html`<li>${unsafeHTML(action)}</li>`)}
            </ul>
          </div>`,
      )}`;
  }

  async onKeydown({ key }) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const { length } = this.feed.roles;
    this.selected = (this.selected + step + length) % length;
    await this.updateComplete;
    this.shadowRoot.querySelector(`#tab-${this.selected}`).focus();
  }
}

class Cards extends Widget {
  static properties = { query: { state: true } };

  constructor() {
    super();
    this.query = '';
  }

  show({ resources }) {
    this.texts ??= resources.map(searchText);
    const found = resources.filter((_, n) => this.texts[n].includes(this.query));
    return html`<h2>Resources</h2>
      <label>Search<input type="search" @input=${this.onInput} /></label>
      <p role="status">${results(found.length)}</p>
      <ul class="cards">
        ${found.map(
          (resource) =>
            html`<li class="card">
              <span class="kind">${resource.kind}</span>${renderLink(resource)}
              <p>${resource.description}</p>
            </li>`,
        )}
      </ul>`;
  }

  onInput({ target }) {
    this.query = target.value.toLowerCase();
  }
}

class Slides extends Widget {
  show({ stories }) {
    return html`<h2>Stories</h2>
      <ul class="slides" tabindex="0">
        ${stories.map((story) => html`<li class="slide">${renderLink(story)}${unsafeHTML(story.body)}</li>`)}
      </ul>
      <div class="row">
        <button @click=${() => this.move(-1)}>Previous</button>
        <button @click=${() => this.move(1)}>Next</button>
      </div>`;
  }

  move(step) {
    const list = this.shadowRoot.querySelector('ul');
    list.scrollBy({ left: step * list.clientWidth, behavior: 'smooth' });
  }
}

class Signup extends Widget {
  static properties = { status: { state: true } };

  show({ newsletter }) {
    return html`<h2>${newsletter.title}</h2>
      <p>${newsletter.intro}</p>
      <form class="row" method="post" action="/subscribe" @submit=${this.onSubmit}>
        <label>Email<input type="email" name="email" required /></label>
        <button>Subscribe</button>
      </form>
      <p role="status">${this.status}</p>`;
  }

  async onSubmit(event) {
    event.preventDefault();
    const { ok } = await fetch(event.target.action, { method: 'POST', body: new FormData(event.target) });
    this.status = ok ? 'Thank you.' : 'Please try again.';
  }
}

customElements.define('bench-tabs', Tabs);
customElements.define('bench-cards', Cards);
customElements.define('bench-slides', Slides);
customElements.define('bench-signup', Signup);
