import { attempt } from '../feed/events.js';
import { whenParsed } from '../feed/source.js';
import { settled, widgets } from './widgets.js';

/** Presets the audience that the address names, `?peer-audience=<id>`, in every feed of the page, once for each. */
export function presetAudience(signal?: AbortSignal): void {
  const audience = new URLSearchParams(location.search).get('peer-audience');
  if (!audience) return;
  const done = new WeakSet<object>();
  const preset = () =>
    attempt(document.documentElement, async () => {
      // Afterwards the page has preset what it wants.
      await settled();
      for (const { feedState } of widgets()) {
        const provider = feedState?.provider;
        if (!provider || done.has(provider)) continue;
        done.add(provider);
        provider.presetAudience(audience);
      }
    });
  document.addEventListener('peer-feed-ready', preset, { signal });
  whenParsed(() => void preset(), signal);
}
