import { originsOf } from '../page/placement.js';
import type { Codes } from './codes.js';
import type { State } from './state.js';
import type { Target } from './targets.js';

/** A short text for a webmaster: what to add, where, and what it does there. */
export interface Message {
  readonly subject: string;
  readonly body: string;
}

/** @param title What the widget is called. */
export function messageFor(state: State, target: Target, codes: Codes, title: string): Message {
  const { origin } = new URL(state.host);
  const feed = `${state.attributes['feed'] ?? ''}`;
  const feeds = originsOf(feed || state.host, state.host).join(' ');
  const policy = [
    codes.script || target.placement === 'tag'
      ? `script-src ${origin}; connect-src ${feeds}`
      : `frame-src ${origin}`,
  ];
  return {
    subject: `Please add “${title}” to our website`,
    body: [
      'Hello,',
      `I would like to show “${title}” from ${state.host} on our website.`,
      ...request(state, target, codes),
      'It sets no cookies, stores nothing and asks no other host; without the script the page keeps its link.',
      `If the site has a Content-Security-Policy, it needs: ${policy.join('; ')}`,
      'Thank you!',
    ].join('\n\n'),
  };
}

function request({ host }: State, { webmaster, steps }: Target, { code, script }: Codes): string[] {
  if (script) {
    return [
      `Please add this once for the whole site, ${webmaster!.where}:`,
      script,
      'In the page itself I paste:',
      code,
    ];
  }
  if (webmaster) {
    return [
      `Please allow pages to show frames of ${new URL(host).hostname}, ${webmaster.where}. The code is:`,
      code,
    ];
  }
  return [
    'Please paste this code where the widget should be:',
    code,
    steps.map((step) => `- ${step}`).join('\n'),
  ];
}

/** The message as an address that opens a mail program. */
export function mailAddress({ subject, body }: Message): string {
  const lines = body.replaceAll('\n', '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
