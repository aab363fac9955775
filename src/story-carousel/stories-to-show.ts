import { isFor, type Story } from '../feed/index.js';
import { countOr } from '../widget/numbers.js';

/** The stories to show, by audience, topic and limit. */
export function storiesToShow(
  all: readonly Story[],
  audience: string | undefined,
  topic: string | undefined,
  limit: number | undefined,
): readonly Story[] {
  return all
    .filter((story) => isFor(story, audience) && (!topic || story.topics.includes(topic)))
    .slice(0, countOr(limit, undefined));
}
