/** IBM's Equal Access checker: rules that others wrote, for what axe does not see. */
import 'accessibility-checker-engine/ace-window.js';

interface Result {
  ruleId: string;
  value: [policy: string, confidence: string];
  path: { dom: string };
  message: string;
}

declare global {
  interface Window {
    ace_ibma: {
      Checker: new () => { check(part: Element, guidelines: string[]): Promise<{ results: Result[] }> };
    };
  }
}

/** Rules that are wrong about us, or ask a person; each has been answered here. */
const answered = new Set([
  'aria_keyboard_handler_exists', // It sees no listener: the keys of the tabs have tests of their own.
  'blockquote_cite_exists', // A feed has no address for a quotation; who said it stands beside it.
  'form_interaction_review', // The form opens a tab with encoding="navigate" only, and says so.
  'form_submit_button_exists', // A <button> without a type is one.
  'frame_src_valid', // As below: a frame is another site's.
  'input_checkboxes_grouped', // The one box for consent has nothing to be grouped with.
  'input_label_visible', // Icons can be seen, and so can the words of a label around its list.
  'style_color_misuse', // It asks wherever a colour is set, as on our test page.
  'widget_tabbable_exists', // It does not know `inert`, which slides out of view are.
]);

/** What it holds against a part of the page, also where it is not sure: a line for each place. */
export async function checkerFindings(part: Element): Promise<string[]> {
  const { results } = await new window.ace_ibma.Checker().check(part, ['WCAG_2_2']);
  return (
    results
      .filter(
        ({ value: [policy, confidence] }) => policy === 'VIOLATION' && /FAIL|POTENTIAL/.test(confidence),
      )
      // What is in the frame of a video is YouTube's or Vimeo's.
      .filter(({ ruleId, path }) => !answered.has(ruleId) && !/iframe\[\d+\]\//.test(path.dom))
      .map(({ ruleId, path, message }) => `${ruleId}: ${path.dom} ${message}`)
  );
}
