import { showAddress } from './away.js';
import { followLink } from './frame.js';

/** Where the frame may open tabs: links do, so that the page around stays. */
export function leaveByNewTab(event: Event): void {
  const link = linkOf(event);
  if (link) link.target = '_blank';
}

/** Where it may neither open tabs nor submit forms: what leads elsewhere is followed by WordPress or by the visitor. */
export function leaveByCopying(event: Event): void {
  const link = linkOf(event);
  if (link?.host === location.host) {
    event.preventDefault();
    followLink(link.href);
  } else if (link) {
    event.preventDefault();
    showAddress(link.href, link);
  } else submitByScript(event);
}

/** The link of a click, also inside a widget; not one within this page. */
function linkOf(event: Event): HTMLAnchorElement | undefined {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const isElsewhere = link?.href && link.href.split('#')[0] !== location.href.split('#')[0];
  return isElsewhere ? link : undefined;
}

/**
 * A sandbox without `allow-forms` swallows the `submit` event, but not the click on the button, which pressing Enter makes
 * too. A widget that sends by script takes over here; for one that needs the service's page this page has to be opened.
 */
function submitByScript(event: Event): void {
  const button = event.composedPath().find((node) => node instanceof HTMLButtonElement);
  if (button?.type !== 'submit' || !button.form) return;
  event.preventDefault();
  const submit = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button });
  if (button.form.dispatchEvent(submit)) showAddress(location.href.split('#')[0]!, button);
}
