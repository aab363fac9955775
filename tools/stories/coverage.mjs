/** Whether the stories show all there is: judged from the manifest, the matrix, and what was seen while they ran. */

/**
 * Stories that the matrix wants and nobody wrote, and those that it does not know.
 *
 * @param {Record<string, readonly string[]>} matrix Names of stories by title.
 * @param {{ type: string, title: string, exportName: string }[]} entries Of Storybook's index.
 * @returns {string[]} A sentence for each.
 */
export function compareWithMatrix(matrix, entries) {
  const wanted = Object.entries(matrix).flatMap(([title, names]) =>
    names.map((name) => `${title} / ${name}`),
  );
  const there = entries
    .filter(({ type }) => type === 'story')
    .map(({ title, exportName }) => `${title} / ${exportName}`);
  const repeated = wanted.filter((story, index) => wanted.indexOf(story) !== index);
  return [
    ...wanted
      .filter((story) => !there.includes(story))
      .map((story) => `${story}: the matrix has it, but no file.`),
    ...there
      .filter((story) => !wanted.includes(story))
      .map((story) => `${story} is not in stories/matrix.ts.`),
    ...repeated.map((story) => `${story} is twice in stories/matrix.ts.`),
  ];
}

/**
 * What an element offers, and no story shows, or no table explains, or no control changes.
 *
 * @param {object} element From custom-elements.json.
 * @param {Record<string, { description?: string, control: boolean }>} argTypes Of the element's stories.
 * @param {ReadonlySet<string>} seen Lines as `peer-role-tabs part panel`.
 * @returns {string[]} A sentence for each.
 */
export function whatIsMissing(element, argTypes, seen) {
  const { tagName, attributes = [], members = [], events = [], cssParts = [], cssProperties = [] } = element;
  const ofPage = attributes.filter(({ reflects }) => !reflects);
  const properties = members.filter(
    ({ kind, attribute, static: isStatic }) => kind === 'field' && !attribute && !isStatic,
  );
  const offered = [
    ...ofPage.map(({ name }) => ({ kind: 'attribute', name, row: name, hasControl: true })),
    ...properties.map(({ name }) => ({ name, row: name, hasControl: true })),
    ...cssProperties.map(({ name }) => ({ kind: 'property', name, row: name, hasControl: true })),
    ...events.map(({ name }) => ({ kind: 'event', name, row: name })),
    ...cssParts.map(({ name }) => ({ kind: 'part', name, row: `::part(${name})` })),
    ...(element.cssStates ?? []).map(({ name }) => ({ kind: 'state', name, row: `:state(${name})` })),
  ];
  return offered.flatMap(({ kind, name, row, hasControl }) => [
    ...(argTypes?.[row]?.description ? [] : [`${row} of <${tagName}> has no description in Storybook.`]),
    ...(hasControl && !argTypes?.[row]?.control ? [`${row} of <${tagName}> has no control.`] : []),
    ...(kind && !seen.has(`${tagName} ${kind} ${name}`)
      ? [`No story shows ${kind} ${name} of <${tagName}>.`]
      : []),
  ]);
}
