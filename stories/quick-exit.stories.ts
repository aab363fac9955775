import { expect, userEvent } from 'storybook/test';
import type { Meta, Story } from './story.js';
import { until, visit } from './visitor.js';

/** A button that leaves the page at once; it comes with the second script, `peer-extras.js`. */
export default {
  title: 'Quick exit',
  component: 'peer-quick-exit',
  args: { href: 'https://weather.example/', content: 'Leave this page' },
} satisfies Meta;

export const Ready: Story = {};
/** Without words of the partner's own it speaks the page's language. */
export const WithoutLink: Story = { args: { content: undefined } };
/** Without an address the partner's link stays. */
export const WithoutAddress: Story = { args: { href: undefined }, parameters: { says: 'href' } };
export const OwnLook: Story = {
  args: { '--peer-accent': '#ffd500', '--peer-radius': '0px', '--peer-font': 'Georgia, serif' },
};
/** Screen readers are told how often Shift is still to be pressed. */
export const ShiftOnce: Story = {
  play: async (context) => {
    const { widget } = visit(context);
    await userEvent.keyboard('{Shift}');
    const status = widget.shadowRoot!.querySelector('[role=status]')!;
    await until(() => expect(status).toHaveTextContent('2'));
  },
};
