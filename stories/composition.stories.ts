import { html, type CSSResult, type TemplateResult } from 'lit';
import { clinic, clinicStyles } from './composition/clinic.js';
import { healthDepartment, healthDepartmentStyles } from './composition/health-department.js';
import { ngo, ngoStyles } from './composition/ngo.js';
import type { Meta, Story } from './story.js';

/** Whole partner pages, each in its own look, with the same five widgets and the same feed. */
export default {
  title: 'Composition',
  component: 'peer-feed',
  // Its page is pages/composition.mdx.
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
} satisfies Meta;

const page = (content: () => TemplateResult, { cssText }: CSSResult): Story => ({
  args: { content: html`<style .textContent=${cssText}></style>${content()}` },
});

export const AClinic: Story = { name: 'A clinic', ...page(clinic, clinicStyles) };
export const AnNgo: Story = { name: 'An NGO', ...page(ngo, ngoStyles) };
export const AHealthDepartment: Story = {
  name: 'A health department',
  ...page(healthDepartment, healthDepartmentStyles),
};
