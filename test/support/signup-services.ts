import { at, bad, good, type SignupRow } from './signup-rows.js';

/** Services, and the requests that they want. Their answers are modelled on what is known of them, not recorded here. */
export const serviceRows: Record<string, SignupRow> = {
  'says to look into the inbox for Kit': good('kit', 'pending', {
    ...at('kit'),
    body: { email_address: '{email}' },
  }),
  'leads to the further step that Kit wants': bad('kit-check', 'continue', {
    ...at('kit'),
    body: { email_address: '{email}' },
    link: 'https://app.kit.com/forms/1/check',
  }),
  'says that there was a problem when Kit failed': bad('kit-failed', 'error', at('kit')),
  'thanks for Brevo': good('brevo', 'subscribed', {
    ...at('brevo'),
    body: { EMAIL: '{email}', email_address_check: '' },
    query: 'isAjax=1',
  }),
  'says that there was a problem when Brevo failed': bad('brevo-failed', 'error', at('brevo')),
  'cannot tell what a web page of a service means': bad('page', 'unknown', at('brevo')),
  'asks Ghost for a token, and says to look into the inbox': good('ghost', 'pending', {
    ...at('ghost', { list: 'News' }),
    body: { email: '{email}', emailType: 'subscribe', integrityToken: 'a-token', labels: ['News'] },
  }),
  'points at the field when Ghost says that the email is not valid': bad('ghost-invalid', 'invalid', {
    ...at('ghost'),
  }),
  'says that it was too often when Ghost does': bad('ghost-limited', 'rate-limited', {
    ...at('ghost'),
  }),
  'says to look into the inbox when listmonk wants a confirmation': good('listmonk-optin', 'pending', {
    ...at('listmonk', { list: 'a-list' }),
    body: { email: '{email}', list_uuids: ['a-list'] },
  }),
  'thanks for listmonk': good('listmonk', 'subscribed', {
    ...at('listmonk', { list: 'a-list' }),
    body: { email: '{email}', list_uuids: ['a-list'] },
  }),
  'thanks for HubSpot': good('hubspot', 'subscribed', {
    ...at('hubspot'),
    preflights: 1,
    body: { fields: [{ objectTypeId: '0-1', name: 'email', value: '{email}' }] },
  }),
  'points at the field when HubSpot says that the email is invalid': bad('hubspot-invalid', 'invalid', {
    ...at('hubspot'),
    preflights: 1,
    body: { fields: [{ objectTypeId: '0-1', name: 'email', value: '{email}' }] },
  }),
  'thanks for Action Network': good('actionnetwork', 'subscribed', {
    ...at('actionnetwork', { list: 'news' }),
    preflights: 1,
    body: {
      person: { email_addresses: [{ address: '{email}', status: 'subscribed' }] },
      triggers: { autoresponse: { enabled: true } },
      add_tags: ['news'],
    },
  }),
  'thanks for EmailOctopus': good('emailoctopus', 'subscribed', {
    ...at('emailoctopus'),
    body: { field_0: '{email}', 'hpc4b27b6e-eb38-11e9-be00-06b4694bee2a': '' },
  }),
  'says that there was a problem when EmailOctopus failed': bad(
    'emailoctopus-failed',
    'error',
    at('emailoctopus'),
  ),
  'thanks for Formspree': good('formspree', 'subscribed', {
    ...at('formspree'),
    body: { email: '{email}', _gotcha: '' },
  }),
  'points at the field when Formspree does': bad('formspree-invalid', 'invalid', at('formspree')),
  'thanks for Mautic': good('mautic', 'subscribed', {
    ...at('mautic', { encoding: 'form', list: '7' }),
    preflights: 1, // For X-Requested-With.
    body: { 'mauticform[email]': '{email}', 'mauticform[formId]': '7' },
    query: 'ajax=1',
  }),
  'says that there was a problem when Mautic failed': bad('mautic-failed', 'error', {
    ...at('mautic', { encoding: 'form' }),
    preflights: 1,
  }),
};
