import type { Newsletter } from '../feed/index.js';
import { safeUrl } from '../rich-text/safe-url.js';
import { known, type Entry, type PastedForm } from './pasted-form.js';
import { generic, presetFor, presets, type Encoding, type Preset } from './presets.js';

/** How the page, a pasted form or the feed names a provider. */
export interface Wish {
  readonly provider?: string;
  readonly action?: string;
  readonly list?: string;
  readonly encoding?: string;
  readonly emailField?: string;
  readonly nameField?: string;
  readonly extra?: string;
  readonly successWhen?: string;
  readonly returnUrl?: string;
  /** Of an element: what else stands in it. */
  getAttributeNames?(): string[];
}

/** What a submission depends on of the page around. */
type Page = Pick<Document, 'baseURI'> & { readonly location: Pick<Location, 'origin'> };

/** Where a submission goes, and how: the provider's preset, with what the page says in place of its own. */
export interface Endpoint extends Omit<Preset & typeof generic, 'encoding' | 'name'> {
  /** Absolute. */
  readonly url: string;
  readonly encoding: Encoding | 'link';
  /** The field for the visitor's name; without one it is not asked. */
  readonly name?: string;
  /** Fields that the visitor does not see. */
  readonly hidden: readonly Entry[];
  /** Whether it speaks our own contract (see docs/newsletter.md): then a repetition is recognized, and harmless. */
  readonly isGeneric: boolean;
}

/** Names of secrets: whatever stands in a page is public. */
const secret = /api[-_]?key|token|secret|passw/i;

/**
 * Works out where a submission goes: where the page says so, else a form that was pasted, else the feed.
 *
 * @param page A parameter, so that the command line can ask too.
 * @returns One sentence that says what to do where there is no usable address.
 */
export function endpointOf(
  wish: Wish,
  form: PastedForm | undefined,
  feed: Pick<Newsletter, 'provider' | 'action' | 'list'> = {},
  page: Page = document,
): Endpoint | string {
  const named = (wish.action ?? form) === undefined ? feed : {};
  const provider = wish.provider ?? named.provider;
  const list = wish.list ?? named.list;
  const written = wish.action ?? form?.action ?? named.action;
  const action = safeUrl(written, page.baseURI, 'form');
  if (!action) return 'needs action="…" with the http(s) address of your form handler';
  const found = presetFor(provider, action);
  if (!found) return `knows no provider "${provider}"; use one of ${Object.keys(presets).join(', ')}`;
  const extra = [...new URLSearchParams(wish.extra ?? '')];
  const names = [...extra.map(([name]) => name), ...(wish.getAttributeNames?.() ?? [])];
  if (names.some((name) => secret.test(name))) {
    return 'must not have a key, token or secret, for all can read it; remove it';
  }
  const preset = { ...generic, ...found };
  const { origin, searchParams } = new URL(action);
  const encoding = encodingOf(
    wish.encoding,
    preset,
    origin === page.location.origin && form?.method !== 'get',
  );
  const fixed = new URLSearchParams(
    preset.extra?.replace(/\{(\w+)\}/g, (_, name: string) => searchParams.get(name) ?? ''),
  );
  const back = safeUrl(wish.returnUrl, page.baseURI, 'form');
  const isByScript = encoding === 'form' || encoding === 'json';
  return {
    ...preset,
    url: isByScript ? withParameters(new URL(preset.path ?? action, action), preset.query) : action,
    encoding,
    email: wish.emailField || form?.email || preset.email,
    name: wish.nameField === '' ? preset.name : (wish.nameField ?? form?.name),
    hidden: known([
      ...(form ? form.entries : fixed),
      ...extra,
      [preset.list, list || undefined],
      [preset.back, back && withParameters(back, 'newsletter=ok')],
      [preset.backFailed, back && withParameters(back, 'newsletter=error')],
    ]),
    isGeneric: found === generic && isByScript,
    success: /^json:(.+)$/.exec(wish.successWhen ?? '')?.[1] ?? preset.success,
  };
}

/** Of another origin whose answer nobody knows how to read, the browser's own form is the only honest way. */
function encodingOf(wish: string | undefined, preset: Preset, isOwn: boolean): Endpoint['encoding'] {
  if (preset.only) return preset.only;
  if (wish === 'form' || wish === 'json' || wish === 'navigate') return wish;
  return preset.encoding ?? (isOwn ? 'form' : 'navigate');
}

/** An address with these parameters, as in `a=1&b=2`, in place of its own of the same names. */
function withParameters(address: URL | string, parameters?: string): string {
  const url = new URL(address);
  for (const [name, value] of new URLSearchParams(parameters)) url.searchParams.set(name, value);
  return url.href;
}
