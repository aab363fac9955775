/** How a form's fields travel: as a form without a preflight, as JSON, or by a form of the browser's own in a new tab. */
export type Encoding = 'form' | 'json' | 'navigate';

/**
 * What is particular about a provider. Names of fields are those of its form, or paths into its JSON
 * (`person.email_addresses.0.address`); `a=1&b=2` are fields as in an address. What was verified, and how, stands in
 * docs/newsletter.md.
 */
export interface Preset {
  /** Parts of the addresses of its forms, by which it is recognized, with spaces between them. */
  readonly at: string;
  readonly encoding?: Encoding;
  /** The only way, where its rules forbid requests by script; `link`, to its own page, where it has no form. */
  readonly only?: 'navigate' | 'link';
  /** Where to send to on the server that the page names. */
  readonly path?: string;
  /** Where to ask for the value of the field `integrityToken` first. */
  readonly token?: string;
  readonly email?: string;
  readonly name?: string;
  readonly list?: string;
  readonly consent?: string;
  /** Fields that go with a consent. */
  readonly consentExtra?: string;
  readonly page?: string;
  /** Fields of fixed values, its honeypots among them; `{u}` is the parameter `u` of the address. */
  readonly extra?: string;
  /** Parameters of the address when sent by script, which ask for an answer in JSON. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where in the answer what says that it worked; else any status of success does. */
  readonly success?: string;
  /** Where in the answer what says that a mail must be confirmed; `true`: one always must. */
  readonly pending?: string;
  /** Where in the answer the address of a further step is. */
  readonly next?: string;
  /** The field that names the page to come back to, and the one for failures. */
  readonly back?: string;
  readonly backFailed?: string;
}

/** Our own contract, for every address that is no other provider's; its names of fields serve where a preset has none. */
export const generic = {
  at: '',
  email: 'email',
  name: 'name',
  list: 'list',
  consent: 'consent',
  page: 'page',
};

export const presets = {
  mailchimp: {
    at: 'list-manage.com/subscribe',
    email: 'EMAIL',
    name: 'FNAME',
    extra: 'b_{u}_{id}=',
  },
  hubspot: {
    at: 'api.hsforms.com/',
    encoding: 'json',
    email: 'fields.0.value',
    extra: 'fields.0.objectTypeId=0-1&fields.0.name=email',
    consent: 'legalConsentOptions.consent.text',
    consentExtra: 'legalConsentOptions.consent.consentToProcess=true',
    page: 'context.pageUri',
  },
  actionnetwork: {
    at: 'actionnetwork.org/api/',
    encoding: 'json',
    email: 'person.email_addresses.0.address',
    name: 'person.given_name',
    list: 'add_tags.0',
    extra: 'person.email_addresses.0.status=subscribed&triggers.autoresponse.enabled=true',
  },
  brevo: {
    at: 'sibforms.com/serve',
    encoding: 'form',
    email: 'EMAIL',
    extra: 'email_address_check=',
    query: 'isAjax=1',
    success: 'success=true',
  },
  kit: {
    at: 'kit.com/forms',
    encoding: 'form',
    email: 'email_address',
    name: 'fields[first_name]',
    success: 'status=success',
    pending: 'true',
    next: 'url',
  },
  listmonk: {
    at: '/api/public/subscription /subscription/form',
    encoding: 'json',
    path: '/api/public/subscription',
    list: 'list_uuids.0',
    pending: 'data.has_optin=true',
  },
  ghost: {
    at: '/members/api/',
    encoding: 'json',
    path: '/members/api/send-magic-link/',
    token: '/members/api/integrity-token/',
    list: 'labels.0',
    extra: 'emailType=subscribe',
    pending: 'true',
  },
  mautic: {
    at: '/form/submit',
    encoding: 'navigate',
    email: 'mauticform[email]',
    list: 'mauticform[formId]',
    query: 'ajax=1',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
    success: 'success=1',
    back: 'mauticform[return]',
  },
  emailoctopus: {
    at: 'eocampaign1.com/form',
    encoding: 'form',
    email: 'field_0',
    extra: 'hpc4b27b6e-eb38-11e9-be00-06b4694bee2a=',
    success: 'success=true',
  },
  formspree: { at: 'formspree.io/f', encoding: 'form', extra: '_gotcha=', back: '_next' },
  buttondown: {
    at: 'buttondown.com/ buttondown.email/',
    only: 'navigate',
    list: 'tag',
    extra: 'embed=1',
    pending: 'true',
  },
  mailerlite: {
    at: 'mailerlite.com/',
    email: 'fields[email]',
    name: 'fields[name]',
    extra: 'ml-submit=1&anticsrf=true',
  },
  constantcontact: { at: 'constantcontact.com conta.cc/', only: 'link' },
  mlmmj: {
    at: 'mlmmj',
    encoding: 'navigate',
    list: 'mailinglist',
    extra: 'job=subscribe',
    pending: 'true',
    back: 'redirect_success',
    backFailed: 'redirect_failure',
  },
  generic,
} satisfies Readonly<Record<string, Preset>>;

/** What `provider` may be. */
export type Provider = keyof typeof presets;

/** The preset that is named, or else the first that recognizes the address; undefined for an unknown name. */
export function presetFor(name: string | undefined, address: string): Preset | undefined {
  const found = Object.entries(presets).find(([key, { at }]) =>
    name ? key === name : at.split(' ').some((part) => address.includes(part)),
  );
  return found?.[1];
}
