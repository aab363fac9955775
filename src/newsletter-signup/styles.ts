import { css } from 'lit';

export const styles = css`
  form,
  .title {
    margin-block-end: 8px;
  }
  .row {
    margin-block: 8px;
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
  .trap {
    position: absolute;
    scale: 0;
  }
  .message {
    --_accent: #1d7a46;
    background: var(--_tint);
    border: 1px solid var(--_ink);
    border-radius: var(--_small-radius);
    color: var(--_words);
    margin-block-end: 8px;
    padding: 16px;
  }
  .bad,
  [aria-invalid='true'],
  [role='alert'] .message {
    --_accent: #a3261b;
  }
  .bad {
    color: var(--_ink);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_ink);
  }
  .message :is(a, button) {
    color: inherit;
  }
  @container (min-inline-size: 620px) {
    .sign {
      gap: 32px;
      grid-template-columns: 1fr 1fr;
    }
  }
`;
