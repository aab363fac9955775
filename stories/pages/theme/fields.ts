import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

type OnChange<Value> = (value: Value) => void;

const fonts = [
  'system-ui, sans-serif',
  'Georgia, "Times New Roman", serif',
  'Verdana, Geneva, sans-serif',
  '"Trebuchet MS", "Segoe UI", sans-serif',
  '"Palatino Linotype", Palatino, serif',
];

/** A choice; the first option is the default. */
export function renderSelect(
  label: string,
  options: readonly string[],
  value: string | undefined,
  onChange: OnChange<string>,
  className = 'field',
): TemplateResult {
  return html`<label class=${className}>
    ${label}
    <select @change=${({ target }: Event) => onChange((target as HTMLSelectElement).value)}>
      ${options.map(
        (option) =>
          html`<option value=${option} ?selected=${option === (value ?? options[0])}>${option}</option>`,
      )}
    </select>
  </label>`;
}

/**
 * A colour to write, in any way that CSS knows, or to pick.
 *
 * @param value What is chosen.
 * @param shown What the widgets show now, as `#rrggbb`.
 */
export function renderColor(
  label: string,
  value: string | undefined,
  shown: string,
  onChange: OnChange<string | undefined>,
): TemplateResult {
  const onWrite = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const written = input.value.trim();
    const isColor = !written || CSS.supports('color', written);
    input.setCustomValidity(isColor ? '' : 'This is no colour that CSS knows: write one like #7a2e5d.');
    input.reportValidity();
    if (isColor) onChange(written || undefined);
  };
  return html`<div class="field">
    <label for=${idOf(label)}>${label}</label>
    <div class="color">
      <input
        type="color"
        aria-label="${label}: pick by eye"
        .value=${live(shown)}
        @input=${({ target }: Event) => onChange((target as HTMLInputElement).value)}
      />
      <input
        id=${idOf(label)}
        type="text"
        spellcheck="false"
        autocomplete="off"
        placeholder=${shown}
        .value=${value ?? ''}
        @change=${onWrite}
      />
    </div>
  </div>`;
}

/** A family to write, with some that most computers have. */
export function renderFont(
  value: string | undefined,
  onChange: OnChange<string | undefined>,
): TemplateResult {
  return html`<label class="field">
    Font
    <input
      type="text"
      list="fonts"
      spellcheck="false"
      autocomplete="off"
      placeholder="that of your page"
      .value=${value ?? ''}
      @change=${({ target }: Event) => onChange((target as HTMLInputElement).value.trim() || undefined)}
    />
    <datalist id="fonts">${fonts.map((font) => html`<option value=${font}></option>`)}</datalist>
  </label>`;
}

/** A number of pixels, from 0. */
export function renderRange(
  label: string,
  { value, max, step }: { readonly value: number; readonly max: number; readonly step: number },
  onChange: OnChange<number>,
): TemplateResult {
  return html`<label class="field">
    <span class="range">${label} <span class="soft">${value} px</span></span>
    <input
      type="range"
      min="0"
      max=${max}
      step=${step}
      .value=${live(String(value))}
      aria-valuetext="${value} pixels"
      @input=${({ target }: Event) => onChange((target as HTMLInputElement).valueAsNumber)}
    />
  </label>`;
}

function idOf(label: string): string {
  return label.toLowerCase().replace(/\W+/g, '-');
}
