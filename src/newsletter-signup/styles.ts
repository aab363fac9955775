import { css } from 'lit';

export const styles = css`
  .sign {
    --_bad: light-dark(#a3261b, #ff9c8f);
    --_good: light-dark(#1d7a46, #6fce9a);
    align-items: center;
  }
  form,
  .title {
    margin-block-end: 8px;
  }
  .row {
    margin-block: 4px;
  }
  label,
  .bad {
    display: block;
    font-size: 0.94em;
    font-weight: 650;
  }
  .row input {
    flex: 1 1 200px;
    inline-size: auto;
    min-inline-size: 0;
  }
  fieldset {
    border: 0;
    margin: 8px 0 0;
    padding: 0;
  }
  .choice {
    align-items: start;
    display: flex;
    font-weight: 400;
    gap: 8px;
    padding-block: 6px;
  }
  .choice input {
    flex: none;
    inline-size: 1.3em;
    margin: 0;
    min-block-size: 1.4em;
  }
  .choice ~ .primary {
    margin-block-start: 8px;
  }
  .suggestion {
    text-align: start;
    min-block-size: 0;
    border: 0;
    padding-inline: 0;
    text-decoration: underline;
  }
  .trap {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_bad);
  }
  .bad {
    color: var(--_bad);
  }
  .message {
    --_state: var(--_good);
    background: color-mix(in oklab, var(--_state) 10%, var(--_surface));
    border: 1px solid var(--_state);
    border-inline-start-width: 5px;
    border-radius: var(--_small-radius);
    margin-block-end: 12px;
    padding: 16px 20px;
  }
  .error {
    --_state: var(--_bad);
  }
  @container (min-inline-size: 620px) {
    .sign {
      gap: 32px;
      grid-template-columns: 1fr 1fr;
    }
  }
`;
