import { createElement, Fragment, useEffect, useId, useState, type ReactNode } from 'react';
import { AddonPanel, Button, Form, Placeholder, useCopyButton } from 'storybook/internal/components';
import { useAddonState, useChannel, useStorybookState } from 'storybook/manager-api';
import { styled } from 'storybook/theming';
import { codesOf, ways, type Code, type WayName } from './codes.js';
import { addonId, events, type Shown } from './shown.js';

interface Choice {
  readonly way: WayName;
  readonly host: string;
}

const Sheet = styled.div({
  display: 'grid',
  gap: 20,
  gridTemplateColumns: 'minmax(0, 1fr)',
  maxWidth: 1000,
  padding: '16px 20px 24px',
});

const Fields = styled.div({
  display: 'grid',
  gap: '12px 20px',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
  label: { display: 'grid', fontSize: 13, fontWeight: 700, gap: 6 },
});

const Block = styled.section({
  display: 'grid',
  gap: 8,
  '& > div': {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: 12,
    justifyContent: 'space-between',
  },
  h3: { fontSize: 13, fontWeight: 700, margin: 0 },
});

const Pre = styled.pre(({ theme }) => ({
  background: theme.background.app,
  border: `1px solid ${theme.appBorderColor}`,
  borderRadius: theme.appBorderRadius,
  fontFamily: theme.typography.fonts.mono,
  fontSize: 13,
  lineHeight: 1.6,
  margin: 0,
  overflowWrap: 'anywhere',
  padding: '12px 14px',
  whiteSpace: 'pre-wrap',
}));

const Note = styled.p(({ theme }) => ({
  color: theme.textMutedColor,
  fontSize: 13,
  lineHeight: 1.5,
  margin: 0,
}));

/** The tab "Embed": the code for the story that is open, for each way into a page. */
export function EmbedPanel({ active }: { active: boolean }): ReactNode {
  const { storyId } = useStorybookState();
  const [shown, setShown] = useState<Shown>();
  const emit = useChannel({ [events.shown]: setShown });
  useEffect(() => emit(events.asked), [emit]);
  const [choice, setChoice] = useAddonState<Choice>(addonId, { way: 'tag', host: 'https://your-host/' });
  const widgets = shown?.storyId === storyId ? shown.widgets : [];
  return createElement(AddonPanel, {
    active,
    children: widgets.length
      ? createElement(Sheet, null, renderFields(choice, setChoice), renderCodes(shown!, choice))
      : createElement(Placeholder, null, 'There is no widget in this story.'),
  });
}

function renderFields(choice: Choice, setChoice: (choice: Choice) => void): ReactNode {
  const options = Object.entries(ways).map(([way, { label }]) =>
    createElement('option', { key: way, value: way }, label),
  );
  return createElement(
    Fields,
    null,
    createElement(
      'label',
      null,
      'Way into the page',
      createElement(
        Form.Select,
        {
          size: 'flex',
          value: choice.way,
          onChange: ({ currentTarget }) => setChoice({ ...choice, way: currentTarget.value as WayName }),
        },
        options,
      ),
    ),
    createElement(
      'label',
      null,
      'Address of the publisher',
      createElement(Form.Input, {
        size: 'flex',
        spellCheck: false,
        value: choice.host,
        onChange: ({ currentTarget }) => setChoice({ ...choice, host: currentTarget.value }),
      }),
    ),
  );
}

function renderCodes({ widgets }: Shown, { way, host }: Choice): ReactNode {
  try {
    return createElement(
      Fragment,
      null,
      codesOf(widgets, host, way).map((code) => createElement(CodeBlock, { key: code.where, ...code })),
      createElement(
        Note,
        null,
        'The code follows the story’s controls. The feed is feed.json at the publisher’s address: a story’s own ',
        'sample feed is not part of it.',
      ),
    );
  } catch (error) {
    return createElement(Note, { role: 'alert' }, (error as Error).message);
  }
}

function CodeBlock({ where, name, code }: Code): ReactNode {
  const id = useId();
  const { children, buttonProps } = useCopyButton({
    content: code,
    children: `Copy the ${name}`,
    childrenOnCopy: 'Copied',
    ariaLabelOnCopy: `The ${name} is copied`,
  });
  return createElement(
    Block,
    { 'aria-labelledby': id },
    createElement(
      'div',
      null,
      createElement('h3', { id }, where),
      createElement(Button, { ...buttonProps, variant: 'solid', size: 'medium' }, children),
    ),
    createElement(Pre, { tabIndex: 0, 'aria-labelledby': id }, code),
  );
}
