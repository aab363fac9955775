import { html, nothing } from 'lit';
import type { Newsletter } from '../feed/index.js';
import { textOf } from '../rich-text/text-of.js';
import type { StringName } from '../widget/strings.js';
import type { Endpoint } from './endpoint.js';
import type { Entry } from './pasted-form.js';

/** A choice among interests. */
export interface Interest {
  readonly id: string;
  readonly name: string;
}

/** What to agree to: as it is shown, and as it is sent. */
interface Consent {
  readonly content: unknown;
  readonly text: string;
  readonly version?: string;
}

/** What the form shows, and whom it tells. */
export interface FormModel {
  readonly endpoint: Endpoint;
  readonly isHidden: boolean;
  readonly isSending: boolean;
  /** The field that is wrong. */
  readonly wrong?: 'email' | 'consent';
  /** The address that was probably meant. */
  readonly suggestion?: string;
  readonly interests: readonly Interest[];
  readonly consent?: Consent;
  /** The page's address and language, if they are sent. */
  readonly page?: string;
  readonly language?: string;
  readonly t: (name: StringName, values?: Record<string, string>) => string;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onInput: (event: Event) => void;
  readonly onSuggestion: () => void;
}

/**
 * The form: a real one, which the browser can submit by itself, with every field that is sent. It is hidden rather than
 * removed, so that nothing typed is lost and a submission that the browser has begun goes on.
 */
export function renderForm(model: FormModel): unknown {
  const { endpoint, isSending, wrong, suggestion, consent, interests, t } = model;
  const button = html`<button class="primary" part="button" aria-disabled=${isSending}>
    ${t(isSending ? 'sending' : 'signUp')}
  </button>`;
  // The button comes last: beside the address only where nothing else is asked.
  const isShort = !consent && !interests.length;
  return html`<form
    novalidate
    method="post"
    action=${endpoint.url}
    target="_blank"
    rel="noopener"
    accept-charset="utf-8"
    ?hidden=${model.isHidden}
    @submit=${model.onSubmit}
    @input=${model.onInput}
    @change=${model.onInput}
  >
    ${
      endpoint.name
        ? html`<label>${t('name')}<input type="text" name=${endpoint.name} autocomplete="name" /></label>`
        : nothing
    }
    <label for="email">${t('email')}</label>
    <div class="row">
      <input
        part="field"
        id="email"
        name=${endpoint.email}
        type="email"
        autocomplete="email"
        inputmode="email"
        enterkeyhint="send"
        required
        aria-invalid=${wrong === 'email'}
        aria-describedby="hint"
      />
      ${isShort ? button : nothing}
    </div>
    <p class="bad" id="hint" aria-live="assertive">${wrong === 'email' ? t('emailInvalid') : ''}</p>
    <p aria-live="polite">
      ${
        suggestion
          ? html`<button type="button" class="suggestion" @click=${model.onSuggestion}>
              ${t('didYouMean', { email: suggestion })}
            </button>`
          : nothing
      }
    </p>
    ${renderInterests(model)} ${renderConsent(model)} ${renderTrap(model)} ${isShort ? nothing : button}
    ${hiddenFields(model).map(([name, value]) => html`<input type="hidden" name=${name} .value=${value} />`)}
  </form>`;
}

function hiddenFields({ endpoint, consent, page, language }: FormModel): readonly Entry[] {
  const { hidden, isGeneric, preset } = endpoint;
  return [
    ...hidden,
    ...(page ? [[endpoint.page, page] as const] : []),
    ...(consent?.version ? [['consent_version', consent.version] as const] : []),
    ...(consent ? new URLSearchParams(preset.consentExtra) : []),
    ...(language && isGeneric ? [['language', language] as const] : []),
  ];
}

function renderInterests({ endpoint, interests, t }: FormModel) {
  if (!interests.length) return nothing;
  const name = endpoint.encoding === 'json' ? 'interests.' : 'interests';
  return html`<fieldset>
    <legend>${t('interests')}</legend>
    ${interests.map(
      (one) =>
        html`<label class="choice"><input type="checkbox" name=${name} value=${one.id} />${one.name}</label>`,
    )}
  </fieldset>`;
}

/** Not ticked by us: only then is it a consent. */
function renderConsent({ endpoint, consent, wrong, t }: FormModel) {
  if (!consent) return nothing;
  return html`<label class="choice"
      ><input
        id="consent"
        type="checkbox"
        name=${endpoint.consent}
        value=${consent.text}
        required
        aria-invalid=${wrong === 'consent'}
        aria-describedby="agree"
      /><span>${consent.content}</span></label
    >
    <p class="bad" id="agree" aria-live="assertive">${wrong === 'consent' ? t('agree') : ''}</p>`;
}

/** A field that programs fill in and people do not meet. It has no name: a provider would not know it. */
function renderTrap({ t }: FormModel) {
  return html`<label class="trap" aria-hidden="true"
    >${t('leaveEmpty')}<input id="trap" type="text" tabindex="-1" autocomplete="off"
  /></label>`;
}

/** `id=Label, Label` as choices; undefined where the page names none. */
export function interestsIn(written: string | undefined): Interest[] | undefined {
  return written?.split(',').flatMap((part) => {
    const [id = '', name = id] = part.trim().split('=');
    return id ? { id, name } : [];
  });
}

/** The page's plain words to agree to, else the feed's; undefined where nothing is asked. */
export function consentOf(
  own: string | undefined,
  feed: Newsletter['consent'],
  richText: (text: string) => unknown,
): Consent | undefined {
  if (own) return { content: own, text: own };
  return feed && own !== ''
    ? { content: richText(feed.text), text: textOf(feed.text), version: feed.version }
    : undefined;
}
