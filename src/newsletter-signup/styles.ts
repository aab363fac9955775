import { css } from 'lit';

export const styles = css`
  .sign {
    align-items: center;
    display: grid;
    gap: 18px;
    padding: 20px;
  }
  .sign .lead {
    margin-block-start: 8px;
  }
  form {
    display: grid;
    gap: 8px;
  }
  label {
    font-size: 0.94em;
    font-weight: 650;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }
  .row .control {
    flex: 1 1 200px;
    inline-size: auto;
    min-inline-size: 0;
  }
  .row .button {
    flex: 0 1 auto;
  }
  .button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  [aria-invalid='true'] {
    border-color: var(--_bad);
    outline: 1px solid var(--_bad);
  }
  .bad {
    color: var(--_bad);
    font-size: 0.94em;
    font-weight: 600;
  }
  .message {
    --_state: var(--_good);
    background: color-mix(in oklab, var(--_state) 10%, var(--_surface));
    border: 1px solid var(--_state);
    border-inline-start-width: 5px;
    border-radius: var(--_radius-control);
    display: grid;
    gap: 4px;
    margin-block-end: 12px;
    padding: 16px 20px;
  }
  .message.error {
    --_state: var(--_bad);
  }
  @container (min-inline-size: 620px) {
    .sign {
      gap: 32px;
      grid-template-columns: 1fr 1fr;
      padding: 30px;
    }
  }
`;
