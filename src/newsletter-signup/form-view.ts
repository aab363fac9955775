import { html, nothing } from 'lit';
import { nearestAttribute, type Newsletter } from '../feed/index.js';
import { textOf } from '../rich-text/text-of.js';
import { renderHeading } from '../widget/headings.js';
import type { StringName } from '../widget/strings.js';
import type { Endpoint } from './endpoint.js';
import { interestsIn } from './interests.js';
import type { NewsletterSignup } from './newsletter-signup.js';
import { known } from './pasted-form.js';

/**
 * The form: a real one, which the browser can submit by itself, with every field that is sent. It is hidden rather than
 * removed, so that nothing typed is lost and a submission that the browser has begun goes on. Programs fill in the last
 * field, which people do not meet; it has no name, for a provider would not know it, and a mere sign for a label: without
 * any, a browser that fills in forms could take the words before it for one. An address that a visitor has typed into a
 * form inside, while the script was on its way, stays.
 */
export function renderForm(
  signup: NewsletterSignup,
  endpoint: Endpoint,
  texts: Partial<Newsletter>,
): unknown {
  const { url, encoding, email, name, isGeneric } = endpoint;
  const { step, suggestion } = signup;
  const wrong = step === 'invalid' && signup.wrong;
  const isSending = step === 'sending';
  const interests = interestsIn(signup.interests) ?? texts.interests ?? [];
  // The page's own plain words go before the feed's.
  const consent = signup.consent ?? texts.consent?.text;
  const version = typeof signup.consent === 'string' ? undefined : texts.consent?.version;
  const button = html`<button class="primary" part="button" aria-disabled=${isSending}>
    ${signup.t(isSending ? 'sending' : 'signUp')}
  </button>`;
  // The button comes last: beside the address only where nothing else is asked.
  const isShort = !consent && !interests.length;
  const fixed = known([
    ...endpoint.hidden,
    [endpoint.page, signup.sendPageUrl ? location.origin + location.pathname : undefined],
    ['consent_version', version],
    ...new URLSearchParams(consent && endpoint.consentExtra),
    ['language', isGeneric ? nearestAttribute(signup, 'lang') : undefined],
  ]);
  const renderProblem = (field: 'email' | 'consent', words: StringName) =>
    html`<p class="bad" id=${`${field}-problem`} aria-live="assertive">
      ${wrong === field ? signup.t(words) : ''}
    </p>`;
  return html`<form
    novalidate
    method="post"
    action=${url}
    target="_blank"
    rel="noopener"
    accept-charset="utf-8"
    ?hidden=${signup.isDone}
    @submit=${signup.onSubmit}
    @input=${signup.onInput}
    @change=${signup.onChange}
  >
    ${name && html`<label>${signup.t('name')}<input type="text" name=${name} autocomplete="name" /></label>`}
    <label for="email">${signup.t('email')}</label>
    <div class="row">
      <input
        part="field"
        id="email"
        name=${email}
        type="email"
        autocomplete="email"
        enterkeyhint="send"
        required
        .value=${signup.querySelector<HTMLInputElement>('[type=email]')?.value ?? ''}
        aria-invalid=${wrong === 'email'}
        aria-describedby="email-problem"
      />
      ${isShort ? button : nothing}
    </div>
    ${renderProblem('email', 'emailInvalid')}
    <p aria-live="polite">
      ${
        suggestion &&
        html`<button type="button" @click=${signup.onSuggestion}>
          ${signup.t('didYouMean', { email: suggestion })}
        </button>`
      }
    </p>
    ${
      interests.length
        ? html`<fieldset>
            <legend>${signup.t('interests')}</legend>
            ${interests.map(
              (one) =>
                html`<label class="choice"
                  ><input
                    type="checkbox"
                    name=${encoding === 'json' ? 'interests.' : 'interests'}
                    value=${one.id}
                  />${signup.own(one.name)}</label
                >`,
            )}
          </fieldset>`
        : nothing
    }
    ${
      // Not ticked by us: only then is it a consent.
      consent &&
      html`<label class="choice"
          ><input
            id="consent"
            type="checkbox"
            name=${endpoint.consent}
            value=${signup.consent ?? textOf(consent)}
            required
            aria-invalid=${wrong === 'consent'}
            aria-describedby="consent-problem"
          /><span>${signup.consent ?? signup.renderRichText(consent)}</span></label
        >
        ${renderProblem('consent', 'agree')}`
    }
    <label class="trap" aria-hidden="true">×<input id="trap" tabindex="-1" autocomplete="off" /></label>
    ${isShort ? nothing : button}
    ${fixed.map(([field, value]) => html`<input type="hidden" name=${field} .value=${value} />`)}
  </form>`;
}

/** What became of a submission, in the feed's words or ours; nothing while there is nothing to tell. */
export function renderMessage(
  signup: NewsletterSignup,
  { url }: Endpoint,
  texts: Partial<Newsletter>,
): unknown {
  const { step } = signup;
  if (step === 'idle' || step === 'invalid' || step === 'sending') return nothing;
  const name = step === 'subscribed' ? 'success' : step === 'rate-limited' ? 'rateLimited' : step;
  const { title, body } = texts[name] ?? {};
  const heading = signup.own(title) ?? signup.t(`${name}Title` as StringName);
  return html`<div class="message" part="message" tabindex="-1">
    ${heading && renderHeading(signup.level, heading)}
    ${body ? signup.renderRichText(body) : signup.t(`${name}Body`)}
    ${step === 'continue' ? renderLink(signup.nextUrl!, signup.t('continueLink')) : nothing}
    ${step === 'unknown' ? renderLink(texts.url ?? url, signup.t('retry')) : nothing}
    ${step === 'left' ? html`<button @click=${signup.onAgain}>${signup.t('retry')}</button>` : nothing}
  </div>`;
}

/** A link out of the form: to another tab, so that what was typed stays. */
export function renderLink(url: string, words: string): unknown {
  return html`<p><a href=${url} target="_blank" rel="noopener">${words}</a></p>`;
}
