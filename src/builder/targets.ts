/** Where a code goes: what each system keeps of it, who pastes what, and how. `docs/embedding.md` says what was tried. */
import type { Placement } from '../embed/embed-code.js';

/** Who can do something: who writes pages, who runs the site, or who runs the servers. */
export type Person = 'editor' | 'administrator' | 'IT';

/** What a webmaster does once for the whole site. */
export interface WebmasterPart {
  readonly by: Person;
  /** `script`: adds our script tag. `host`: lets pages show frames of the publisher. */
  readonly does: 'script' | 'host';
  /** Where, as it ends a sentence. */
  readonly where: string;
}

/** One way into a page. */
export interface Target {
  readonly label: string;
  /** What is pasted where the widget should be. */
  readonly placement: Exclude<Placement, 'script' | 'oembed'>;
  /** Whether the editor takes a link from the clipboard, so that nobody has to see its HTML. */
  readonly isRich?: boolean;
  /** Whether it takes the parts of the code in a form of its own. */
  readonly hasForm?: boolean;
  readonly by: Person;
  /** Two or three, in the words of the system. */
  readonly steps: readonly string[];
  readonly webmaster?: WebmasterPart;
  /** What visitors get, in a sentence. */
  readonly result: string;
  /** What else is good to know. */
  readonly note?: string;
}

const inPage = 'The widget, as a part of the page.';
const linkFirst = 'A link at once, and the widget in its place as soon as the site has the script.';
const inFrame = 'The widget in a frame of fixed height.';

/** All targets, in the order in which they are offered. */
export const targets = {
  'wordpress-admin': {
    label: 'WordPress, as administrator or editor',
    placement: 'tag',
    by: 'editor',
    steps: [
      'Where the widget should be, add the block “Custom HTML”.',
      'Paste the code there, not into a paragraph, and publish.',
      'If an author saves this page later, WordPress removes the code: then take the choice for authors.',
    ],
    result: inPage,
    note: 'On a multisite network only the super administrator may save scripts: take the choice for authors.',
  },
  'wordpress-author': {
    label: 'WordPress, as author, or on a multisite',
    placement: 'placeholder',
    by: 'editor',
    steps: [
      'Where the widget should be, add the block “Custom HTML”.',
      'Paste the code there, not into a paragraph, and publish.',
    ],
    webmaster: {
      by: 'administrator',
      does: 'script',
      where: 'into the head of every page, in the theme or with a plugin for header code',
    },
    result: linkFirst,
    note: 'Where the Peer Widgets plugin is active, no webmaster is needed: paste the code as plain text, and it becomes a block.',
  },
  drupal: {
    label: 'Drupal',
    placement: 'link',
    isRich: true,
    by: 'editor',
    steps: [
      'Put the cursor where the widget should be, on a line of its own.',
      'Paste: it becomes a link. Where you see HTML instead, undo, open “Source” and paste there.',
      'Save the page.',
    ],
    webmaster: {
      by: 'IT',
      does: 'script',
      where: 'into the head of every page, in the theme or with the module Asset Injector',
    },
    result: linkFirst,
  },
  joomla: {
    label: 'Joomla',
    placement: 'placeholder',
    by: 'editor',
    steps: [
      'Below the article’s text press “Toggle Editor”, so that you see its HTML.',
      'Paste the code on a line of its own.',
      'Save the article.',
    ],
    webmaster: {
      by: 'administrator',
      does: 'script',
      where: 'into the template’s index.php, before </head>',
    },
    result: linkFirst,
  },
  squarespace: {
    label: 'Squarespace',
    placement: 'tag',
    by: 'editor',
    steps: [
      'Edit the page, and add a “Code” block where the widget should be.',
      'Choose HTML, leave “Display source” off, and paste the code.',
      'Save, and look at the page without being logged in: the editor may not run scripts.',
    ],
    result: inPage,
    note: 'Scripts need a plan with code blocks. Without one, take “I can only paste a link”.',
  },
  wix: {
    label: 'Wix',
    placement: 'tag',
    hasForm: true,
    by: 'administrator',
    steps: [
      'Add › Embed code › “Custom element”, and draw it where the widget should be.',
      'Choose “Server URL”, and copy the three parts below into its form.',
      'Publish. Custom elements need a premium plan with a domain of your own.',
    ],
    result: inPage,
    note: 'On other plans, and for a theme or deep links, paste the whole code into Add › Embed code › “Embed HTML”: a frame of fixed height.',
  },
  sharepoint: {
    label: 'SharePoint',
    placement: 'iframe',
    by: 'editor',
    steps: [
      'Edit the page, and add the web part “Embed”.',
      'Paste the code into its field, and publish.',
      'If it says that this site cannot be embedded, send the text below to your administrator.',
    ],
    webmaster: {
      by: 'IT',
      does: 'host',
      where: 'in Site settings › HTML Field Security',
    },
    result: inFrame,
  },
  'google-sites': {
    label: 'Google Sites',
    placement: 'iframe',
    by: 'editor',
    steps: [
      'Choose Insert › Embed › “Embed code”, and paste the code.',
      'Press Next, then Insert, and draw the box as high as the widget.',
      'Publish.',
    ],
    result: inFrame,
  },
  notion: {
    label: 'Notion',
    placement: 'address',
    by: 'editor',
    steps: [
      'On an empty line type /embed and press Enter.',
      'Paste the address, and press “Embed link”.',
      'Draw its lower edge until all of the widget is seen.',
    ],
    result: inFrame,
    note: 'Other systems that make a preview of an address, such as Coda, take the same.',
  },
  ghost: {
    label: 'Ghost',
    placement: 'tag',
    by: 'editor',
    steps: [
      'On an empty line type /html and press Enter.',
      'Paste the code into the card.',
      'Publish. In the newsletter readers see the link instead.',
    ],
    result: inPage,
  },
  webflow: {
    label: 'Webflow',
    placement: 'tag',
    by: 'editor',
    steps: [
      'Add the element “Code Embed” where the widget should be.',
      'Paste the code, and press “Save & Close”.',
      'Publish: scripts do not run in the designer. Code needs a paid plan.',
    ],
    result: inPage,
  },
  moodle: {
    label: 'Moodle',
    placement: 'link',
    isRich: true,
    by: 'editor',
    steps: [
      'Edit a page or a label, and put the cursor where the widget should be.',
      'Paste: it becomes a link. Where you see HTML instead, undo, open Tools › Source code and paste there.',
      'Save.',
    ],
    webmaster: {
      by: 'administrator',
      does: 'script',
      where: 'in Site administration › Appearance › Additional HTML, “Within HEAD”',
    },
    result: linkFirst,
  },
  html: {
    label: 'My own HTML',
    placement: 'tag',
    by: 'IT',
    steps: [
      'Paste the code into the page’s source, where the widget should be.',
      'With several widgets on a page, keep the line with the script once.',
    ],
    result: inPage,
  },
  link: {
    label: 'I can only paste a link',
    placement: 'address',
    isRich: true,
    by: 'editor',
    steps: [
      'Paste it where the link should be: in most editors it becomes a link by itself.',
      'Where it does not, mark some words, press the button for links, and paste it there.',
    ],
    webmaster: {
      by: 'administrator',
      does: 'script',
      where: 'into the head of every page, if you have a webmaster who can do that',
    },
    result: 'A link to a page with the widget; the widget itself, if the site has the script.',
  },
} as const satisfies Record<string, Target>;

/** The name of a target, as it stands in the builder's address. */
export type TargetName = keyof typeof targets;

/** Everything about a target. */
export function targetOf(name: TargetName): Target {
  return targets[name];
}

/** Whether there is a target of that name. */
export function isTarget(name: string | null): name is TargetName {
  return name !== null && Object.hasOwn(targets, name);
}
