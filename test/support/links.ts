/** Pages with links to what is inside their widgets. */
import { presetAudience } from '../../src/links/audience.js';
import { writeAddress } from '../../src/links/deep-link.js';
import { followLinks } from '../../src/links/follow.js';
import { afterTest } from './after-test.js';
import { allByRole, byRole, nameOf } from './by-role.js';
import { mountPage } from './mount.js';
import { settled } from './wait.js';

/** Opens a page that has the second script. Its address is the test runner's again when the test ends. */
export async function openLinked(...page: Parameters<typeof mountPage>): Promise<HTMLElement> {
  const connection = new AbortController();
  afterTest(() => connection.abort());
  for (const start of [presetAudience, followLinks, writeAddress]) start(connection.signal);
  return mountPage(...page);
}

/** The name of the open tab. */
export function openTab(page: Element): string | undefined {
  const tabs = allByRole(page.querySelector('peer-role-tabs')!, 'tab');
  return tabs.filter((tab) => tab.getAttribute('aria-selected') === 'true').map(nameOf)[0];
}

/** The name of the open chapter. */
export function openChapter(page: Element): string {
  return nameOf(byRole(page.querySelector('peer-chapter-guide')!, 'article'));
}

/** Follows a link of the page, as a click does. */
export async function goTo(fragment: string): Promise<void> {
  const link = Object.assign(document.createElement('a'), { href: fragment });
  document.body.append(link);
  link.click();
  link.remove();
  await arrived();
}

/** A navigation inside a page is told in a later task. */
export async function arrived(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await settled();
  await settled();
}
