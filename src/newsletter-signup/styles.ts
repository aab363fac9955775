import { css } from 'lit';

export const styles = css`
  .sign {
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
    font-size: 0.94em;
    font-weight: 650;
  }
  input {
    flex: 1 1 200px;
    inline-size: auto;
    min-inline-size: 0;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_bad);
  }
  .bad {
    color: var(--_bad);
  }
  .sign {
    --_bad: light-dark(#a3261b, #ff9c8f);
    --_good: light-dark(#1d7a46, #6fce9a);
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
