import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { badFeed, demoFeed, feedWith, type Meta, type Story, type WithFeed } from './story.js';

interface Args {
  selected?: string;
  roles?: string;
  activation?: 'auto' | 'manual';
  layout?: 'auto' | 'tabs' | 'accordion';
  heading?: string;
  fallback?: boolean;
}

export default {
  title: 'Role tabs',
  component: 'peer-role-tabs',
  render: ({ data, selected, roles, activation, layout, heading, fallback }) =>
    html`<peer-role-tabs
      .data=${data}
      selected=${selected ?? nothing}
      roles=${roles ?? nothing}
      activation=${activation ?? nothing}
      layout=${layout ?? nothing}
      heading=${heading ?? nothing}
      >${fallback ? html`<a href="https://example.org/my-role">My role in promotion</a>` : nothing}</peer-role-tabs
    >`,
} satisfies Meta<WithFeed<Args>>;

export const Ready: Story<Args> = {};
export const Accordion: Story<Args> = { args: { layout: 'accordion' } };
export const ManualActivation: Story<Args> = { args: { activation: 'manual', layout: 'tabs' } };
export const TwoRoles: Story<Args> = { args: { roles: 'peer-supporters health-care-providers' } };
export const AnotherTabOpen: Story<Args> = { args: { selected: 'health-care-organizations' } };
export const OwnHeading: Story<Args> = { args: { heading: 'What can I do?' } };
export const Empty: Story<Args> = { args: { data: feedWith({ roles: [] }) } };
export const Failed: Story<Args> = { args: { data: badFeed } };
export const FailedWithFallback: Story<Args> = { args: { data: badFeed, fallback: true } };

export const ChosenByKey: Story<Args> = {
  args: { data: demoFeed, layout: 'tabs' },
  play: async ({ canvasElement }) => {
    const tabs = canvasElement.querySelector('peer-role-tabs')!.shadowRoot!;
    tabs.querySelector<HTMLElement>('[role=tab]')!.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(tabs.querySelector('[aria-selected=true]')?.textContent?.trim()).toBe('Peer Supporters');
  },
};
