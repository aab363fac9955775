import { html, type TemplateResult } from 'lit';

/**
 * One tab for each story, after the tabbed carousel of the ARIA Authoring Practices
 * (https://www.w3.org/WAI/ARIA/apg/patterns/carousel/).
 *
 * @param names One for each.
 * @param selected The index of the one in view.
 */
export function renderTabs(
  label: string,
  names: readonly string[],
  selected: number,
  onPress: (index: number) => void,
): TemplateResult {
  return html`<div class="row" role="tablist" aria-label=${label}>
    ${names.map(
      (name, index) =>
        html`<button
          class="dot"
          role="tab"
          id=${`tab-${index}`}
          aria-label=${name}
          aria-controls=${`panel-${index}`}
          aria-selected=${index === selected}
          tabindex=${index === selected ? 0 : -1}
          @click=${() => onPress(index)}
        ></button>`,
    )}
  </div>`;
}
