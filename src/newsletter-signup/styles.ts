import { css } from 'lit';

export const styles = css`
  .sign {
    --_bad: light-dark(#a3261b, #ff9c8f);
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
    flex: 1 200px;
    min-inline-size: 0;
  }
  fieldset {
    border: 0;
    margin-block-start: 8px;
  }
  .choice {
    align-items: start;
    display: flex;
    font-weight: 400;
    gap: 8px;
    padding-block: 10px;
  }
  .choice input {
    flex: none;
    inline-size: 1.3em;
    min-block-size: 1.4em;
  }
  .suggestion {
    border: 0;
    padding-inline: 0;
    text-decoration: underline;
  }
  .trap {
    position: absolute;
    scale: 0;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_bad);
  }
  .bad {
    color: var(--_bad);
  }
  .message {
    --_state: light-dark(#1d7a46, #6fce9a);
    background: color-mix(in oklab, var(--_state) 10%, var(--_surface));
    border: 1px solid var(--_state);
    border-radius: var(--_small-radius);
    margin-block-end: 8px;
    padding: 16px;
  }
  [role='alert'] .message {
    --_state: var(--_bad);
  }
  @container (min-inline-size: 620px) {
    .sign {
      gap: 32px;
      grid-template-columns: 1fr 1fr;
    }
  }
`;
