import { endpointOf, type Endpoint } from '../../newsletter-signup/endpoint.js';
import { interestsIn } from '../../newsletter-signup/interests.js';
import { printedForm } from '../../newsletter-signup/pasted-form.js';
import { escapeText, writeElement } from '../escape.js';
import { halves } from './layout.js';
import { link, type Html, type PlainView } from './plain-view.js';

/** Where the printed form sends to, or one sentence that says what is missing. */
export function endpointFor({ feed, attributes }: PlainView): Endpoint | string {
  const wish = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value]), // prettier-ignore
  );
  // The origin of the partner's page is not known; a form without script goes there all the same.
  return endpointOf(wish, undefined, feed.newsletter, { baseURI: feed.base, location: { origin: '' } });
}

/** A sign-up: a form that the browser submits by itself, or a link where the service takes none. */
export function newsletterSignup(view: PlainView): Html {
  const texts = view.feed.newsletter;
  const title = view.title(view.own(texts?.title) || view.t('signUpTitle'));
  const about = writeElement('div', [], title + view.rich(texts?.intro));
  const form = writeFormOrLink(view) + view.rich(texts?.unsubscribe) + view.rich(texts?.previous);
  const both = writeElement('div', [['style', halves]], about + writeElement('div', [], form));
  return both + view.sourceLine(false);
}

function writeFormOrLink(view: PlainView): Html {
  const texts = view.feed.newsletter;
  const endpoint = endpointFor(view);
  const toPage = (url: string) => writeElement('p', [], link(url, view.t('signUp')));
  if (typeof endpoint === 'string') return texts?.url ? toPage(texts.url) : '';
  // As it was written: the page around says what a relative address means.
  const action = view.attributes['action'] ?? texts!.action!;
  const takesForm = endpoint.encoding === 'form' || endpoint.encoding === 'navigate';
  return takesForm ? writeForm(view, endpoint, action) : toPage(texts?.url ?? action);
}

/** The fields that the widget shows, in its order, and those that it sends along. */
function writeForm(
  view: PlainView,
  { email, name, hidden, consent: consentField, consentExtra, isGeneric }: Endpoint,
  action: string,
): Html {
  const { attributes, feed } = view;
  const { interests: offered, consent: asked } = feed.newsletter ?? {};
  const interests = interestsIn(attributes['interests']) ?? offered ?? [];
  const consent = attributes['consent'] ?? asked?.text;
  const version = attributes['consent'] === undefined ? asked?.version : undefined;
  const fixed: readonly (readonly [name: string, value: string | undefined])[] = [
    ...hidden,
    ['consent_version', version],
    ...new URLSearchParams(consent && consentExtra),
    ['language', isGeneric ? (attributes['lang'] ?? feed.language) : undefined],
  ];
  return writeElement(
    'form',
    [
      ['class', printedForm.slice(1)],
      ['method', 'post'],
      ['action', action],
      ['target', '_blank'],
      ['rel', 'noopener'],
      ['accept-charset', 'utf-8'],
    ],
    (name ? writeField(view.t('name'), [['type', 'text'], ['name', name], ['autocomplete', 'name']]) : '') + // prettier-ignore
      writeField(view.t('email'), [
        ['type', 'email'],
        ['name', email],
        ['autocomplete', 'email'],
        ['required', true],
      ]) +
      writeInterests(view, interests) +
      (consent ? writeConsent(view, consent, consentField) : '') +
      writeElement('p', [], writeElement('button', [], view.t('signUp'))) +
      fixed.map(([field, value]) => (value === undefined ? '' : writeHidden(field, value))).join(''),
  );
}

type InputAttributes = readonly (readonly [name: string, value: string | true])[];

function writeField(label: Html, attributes: InputAttributes): Html {
  const input = writeElement('input', [...attributes, ['style', 'font:inherit;max-width:100%;box-sizing:border-box']]); // prettier-ignore
  return writeElement('p', [], writeElement('label', [], `${label}<br>${input}`));
}

function writeInterests(view: PlainView, interests: readonly { id: string; name: string }[]): Html {
  if (!interests.length) return '';
  const boxes = interests.map(({ id, name }) => writeChoice(view.own(name), [['name', 'interests'], ['value', id]])); // prettier-ignore
  return writeElement('fieldset', [], writeElement('legend', [], view.t('interests')) + boxes.join(''));
}

/** Not ticked by us: only then is it a consent. */
function writeConsent(view: PlainView, consent: string, name: string): Html {
  const own = view.attributes['consent'];
  const words = own === undefined ? view.inline(consent) : escapeText(own);
  return writeChoice(words, [['name', name], ['value', own ?? view.plain(consent)], ['required', true]]); // prettier-ignore
}

function writeChoice(words: Html, attributes: InputAttributes): Html {
  const box = writeElement('input', [['type', 'checkbox'], ...attributes]);
  return writeElement('p', [], writeElement('label', [], `${box} ${words}`));
}

function writeHidden(name: string, value: string): Html {
  return writeElement('input', [['type', 'hidden'], ['name', name], ['value', value]]); // prettier-ignore
}
