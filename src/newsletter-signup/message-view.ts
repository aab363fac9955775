import { html, nothing } from 'lit';
import type { StringName } from '../widget/strings.js';
import type { Newsletter } from '../feed/index.js';
import { messages, type Step } from './steps.js';

/** What a message shows, and how. */
export interface MessageModel {
  readonly step: Step;
  readonly texts?: Newsletter;
  /** The further step that the provider wants. */
  readonly next?: string;
  /** Where to sign up by other means. */
  readonly page: string;
  readonly t: (name: StringName) => string;
  readonly heading: (text: string) => unknown;
  readonly richText: (text: string) => unknown;
  readonly onAgain: () => void;
}

/** What became of a submission, in the feed's words or ours; nothing while there is nothing to tell. */
export function renderMessage({
  step,
  texts,
  next,
  page,
  t,
  heading,
  richText,
  onAgain,
}: MessageModel): unknown {
  const [name, isDone] = messages[step] ?? [];
  if (!name) return nothing;
  const { title = t(`${name}Title` as StringName), body = t(`${name}Body`) } = texts?.[name] ?? {};
  return html`<div class=${isDone ? 'message' : 'message error'} part="message" tabindex="-1">
    ${title && heading(title)} ${richText(body)}
    ${name === 'continue' ? renderLink(next!, t('continueLink')) : nothing}
    ${name === 'unknown' ? renderLink(texts?.url ?? page, t('unknownLink')) : nothing}
    ${name === 'left' ? html`<button @click=${onAgain}>${t('retry')}</button>` : nothing}
  </div>`;
}

/** A link out of the form: to another tab, so that what was typed stays. */
export function renderLink(url: string, words: string): unknown {
  return html`<p><a href=${url} target="_blank" rel="noopener">${words}</a></p>`;
}
