import { expect } from '@open-wc/testing';
import type { RoleTabs, StoryCarousel } from '../src/elements.js';
import { allByRole, byRole } from './support/by-role.js';
import { feedOf } from './support/feeds.js';
import { mount } from './support/mount.js';
import { recordWarnings } from './support/replace.js';
import { settled } from './support/wait.js';

const data = feedOf({
  roles: ['a', 'b'].map((id) => ({ id, name: id, actions: [] })),
  stories: ['a', 'b'].map((id) => ({ id, title: id, url: 'https://example.org/' })),
});

class Broken {
  constructor() {
    throw new Error('no observer');
  }
}

describe('where the page has no working observers', () => {
  const { ResizeObserver, IntersectionObserver } = globalThis;
  afterEach(() => Object.assign(globalThis, { ResizeObserver, IntersectionObserver }));

  for (const [what, observer] of [
    ['none', undefined],
    ['broken ones', Broken],
  ] as const) {
    it(`shows tabs and stories that can be used, with ${what}`, async () => {
      const warnings = recordWarnings();
      Object.assign(globalThis, { ResizeObserver: observer, IntersectionObserver: observer });
      const tabs = await mount<RoleTabs>('<peer-role-tabs></peer-role-tabs>', data);
      expect(allByRole(tabs, 'tab')).to.have.length(2);
      const carousel = await mount<StoryCarousel>('<peer-story-carousel></peer-story-carousel>', data);
      byRole(carousel, 'button', 'Next story').click();
      await settled();
      expect(carousel.shadowRoot!.querySelector('[inert]')).to.be.null;
      expect(carousel.shadowRoot!.querySelector('.controls')!.textContent).to.include('Story 2 of 2');
      expect([tabs.status, carousel.status]).to.deep.equal(['ready', 'ready']);
      expect(warnings).to.have.length(2);
    });
  }
});
