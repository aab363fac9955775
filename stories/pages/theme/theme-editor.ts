import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { state } from '../../../src/decorators.js';
import type { FeedView } from '../../../src/widget/feed-view.js';
import { pageStyles } from '../styles.js';
import { measure } from './contrasts.js';
import { renderContrasts, type Measured } from './contrast-table.js';
import { editorStyles } from './editor-styles.js';
import { renderColor, renderFont, renderRange, renderSelect } from './fields.js';
import { sampleFeed } from './sample-feed.js';
import { attributesOf, cssOf, propertiesOf, schemes, type Scheme, type Theme } from './theme.js';

/** Pick a look, see all five widgets in it with their contrast, and copy the CSS. */
export class ThemeEditor extends LitElement {
  static override styles = [pageStyles, editorStyles];

  @state() private theme: Theme = {};

  @state() private scheme: Scheme = 'light';

  @state() private size = 'small';

  @state() private measured?: Measured;

  protected override render(): TemplateResult {
    return html`<div class="editor">
      <div class="stack">${this.#renderFields()} ${this.#renderCode()}</div>
      <div class="result stack">
        ${this.measured && renderContrasts(this.measured)} ${this.#renderPreview()}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('theme')) void this.#apply();
  }

  #renderFields(): TemplateResult {
    const { theme, measured } = this;
    const change = (part: Theme) => (this.theme = { ...theme, ...part });
    const color = (name: 'surface' | 'text', scheme: Scheme) => {
      const shown = (one: Scheme) => theme[name]?.[one] ?? measured?.[one].shown[name] ?? '';
      const both = { light: shown('light'), dark: shown('dark') };
      const label = `${name === 'surface' ? 'Surface' : 'Text'}, ${scheme} page`;
      return renderColor(label, theme[name]?.[scheme], both[scheme], (value) =>
        change({ [name]: value && { ...both, [scheme]: value } }),
      );
    };
    return html`<form class="card stack" @submit=${(event: Event) => event.preventDefault()}>
      <div class="row">
        <h2>Your look</h2>
        <button type="reset" class="quiet" @click=${() => (this.theme = {})}>Start again</button>
      </div>
      <fieldset>
        ${renderSelect('Theme', ['sea', 'sand', 'ink', 'inherit'], theme.theme, (value) =>
          change({ theme: value }),
        )}
        ${renderSelect('Density', ['comfortable', 'compact'], theme.density, (value) =>
          change({ density: value }),
        )}
      </fieldset>
      <fieldset>
        <legend>Colours</legend>
        <div class="wide">
          ${renderColor('Accent', theme.accent, measured?.light.shown.accent ?? '', (accent) =>
            change({ accent }),
          )}
        </div>
        ${color('surface', 'light')} ${color('surface', 'dark')} ${color('text', 'light')}
        ${color('text', 'dark')}
      </fieldset>
      <fieldset>
        <legend>Shape</legend>
        <div class="wide">${renderFont(theme.font, (font) => change({ font }))}</div>
        ${renderRange('Corner radius', { value: theme.radius ?? 14, max: 28, step: 1 }, (radius) =>
          change({ radius }),
        )}
        ${renderRange('Space', { value: theme.space ?? 4, max: 8, step: 0.5 }, (space) => change({ space }))}
      </fieldset>
    </form>`;
  }

  #renderCode(): TemplateResult {
    const css = cssOf(this.theme);
    const attributes = attributesOf(this.theme);
    return html`<section class="card stack" aria-labelledby="css">
      <h2 id="css">Your CSS</h2>
      ${
        css
          ? html`<p class="soft">For the style sheet of your page:</p>
              <pre tabindex="0" aria-label="CSS">${css}</pre>
              <copy-button label="Copy the CSS" .text=${css}></copy-button>`
          : html`<p class="soft">Choose something above, and the lines for your style sheet stand here.</p>`
      }
      ${
        attributes &&
        html`<p class="soft">For each widget’s tag:</p>
          <pre tabindex="0" aria-label="Attributes">${attributes}</pre>
          <copy-button label="Copy the attributes" .text=${attributes}></copy-button>`
      }
    </section>`;
  }

  #renderPreview(): TemplateResult {
    return html`<section class="stack" aria-labelledby="preview">
      <div class="row">
        <h2 id="preview">The five widgets</h2>
        <div class="row">
          ${renderSelect('Page', schemes, this.scheme, (value) => (this.scheme = value as Scheme), 'choice')}
          ${renderSelect('Size', ['small', 'real'], this.size, (value) => (this.size = value), 'choice')}
        </div>
      </div>
      <div
        class="preview ${this.size}"
        tabindex="0"
        role="region"
        aria-labelledby="preview"
        style=${styleMap({ ...propertiesOf(this.theme), 'color-scheme': this.scheme })}
      >
        <peer-feed .data=${sampleFeed}
          ><div class="wall">
            <peer-role-tabs class="wide-widget" heading-level="3"></peer-role-tabs>
            <peer-resource-cards class="wide-widget" heading-level="3" limit="2"></peer-resource-cards>
            <peer-story-carousel heading-level="3"></peer-story-carousel>
            <peer-chapter-guide heading-level="3" source="off"></peer-chapter-guide>
            <peer-newsletter-signup heading-level="3" action="/subscribe"></peer-newsletter-signup></div
        ></peer-feed>
      </div>
    </section>`;
  }

  /** Gives the widgets their attributes, and reads what the browser makes of them. */
  async #apply(): Promise<void> {
    const box = this.renderRoot.querySelector<HTMLElement>('.preview')!;
    const widgets = [...box.querySelectorAll<FeedView>('[heading-level]')];
    const { theme = 'sea', density = 'comfortable' } = this.theme;
    for (const widget of widgets) {
      widget.setAttribute('theme', theme);
      widget.setAttribute('density', density);
    }
    await Promise.all(widgets.map((widget) => widget.updateComplete));
    this.measured = { light: measure(box, 'light'), dark: measure(box, 'dark') };
  }
}
