import { demoFeed } from '../../feeds.js';

interface Parts {
  readonly roles: readonly { readonly actions: readonly string[] }[];
  readonly guide: { readonly chapters: readonly { readonly sections?: readonly Section[] }[] };
}

interface Section {
  readonly body?: string;
  readonly steps?: readonly string[];
}

const { roles, guide } = demoFeed as Parts;

/** The demo's feed, short: all five widgets should be seen at once. */
export const sampleFeed: object = {
  ...demoFeed,
  rolesIntro: undefined,
  roles: roles.map((role) => ({ ...role, actions: role.actions.slice(0, 1) })),
  collections: [],
  guide: {
    ...guide,
    chapters: guide.chapters.map(({ sections, ...chapter }) => ({
      ...chapter,
      sections: sections?.slice(0, 1).map(({ body, steps }) => ({
        body: body?.replace(/<\/p>[^]*/, '</p>'),
        steps: steps?.slice(0, 2),
      })),
    })),
  },
};
