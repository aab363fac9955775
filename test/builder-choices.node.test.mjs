// What the builder offers, and how it writes a choice into an address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runModule } from '../tools/run-module.mjs';

const [{ targets }, { readHash, writeHash, withWidget }, { options, languages }, { widgets }] =
  await Promise.all(
    ['builder/targets', 'builder/state', 'builder/options', 'embed/widgets'].map((name) =>
      runModule(`src/${name}.ts`),
    ),
  );

const host = 'https://publisher.example/';

test('every target has two or three steps, and a webmaster where a link or a placeholder needs the script', () => {
  for (const [name, { placement, steps, webmaster, label, result }] of Object.entries(targets)) {
    assert.ok(steps.length === 2 || steps.length === 3, name);
    assert.ok(label && result.endsWith('.'), name);
    if (/link|placeholder/.test(placement)) assert.equal(webmaster.does, 'script', name);
    if (/tag|iframe/.test(placement)) assert.notEqual(webmaster?.does, 'script', name);
  }
});

test('the form has a field for each attribute of each widget, and says what is standard', () => {
  for (const [widget, { attributes }] of Object.entries(widgets)) {
    const fields = options[widget];
    assert.deepEqual(fields.map(({ name }) => name).sort(), Object.keys(attributes).sort(), widget);
    for (const { name, help, standard, kind, choices } of fields) {
      assert.ok(help && standard, `${name} of ${widget}`);
      assert.equal(kind === 'choice', choices.length > 0, name);
      // What the code leaves out is what the form calls standard.
      if (typeof attributes[name] === 'string')
        assert.equal(standard.split(/[,.]/)[0], attributes[name], name);
      if (attributes[name] === false) assert.equal(kind, 'switch', name);
    }
  }
  assert.ok(languages.length > 9 && languages.includes('es'));
});

for (const [name, state, hash] of [
  ['nothing chosen', {}, ''],
  ['a target', { target: 'moodle' }, '#target=moodle'],
  [
    'attributes, a switch among them, and an empty heading',
    { widget: 'resource-cards', attributes: { searchable: true, heading: '', kind: 'a&b=c #d' } },
    '#widget=resource-cards&searchable=&heading=&kind=a%26b%3Dc+%23d',
  ],
  [
    'all that is beside',
    { host: 'https://other.example/', words: 'Läs mer', height: '300', isPinned: true },
    '#host=https%3A%2F%2Fother.example%2F&words=L%C3%A4s+mer&height=300&pinned=',
  ],
]) {
  test(`${name}: written into the address, and read again`, () => {
    const whole = {
      ...{
        target: undefined,
        widget: 'role-tabs',
        attributes: {},
        host,
        words: undefined,
        height: undefined,
      },
      isPinned: false,
      ...state,
    };
    assert.equal(writeHash(whole, host), hash);
    assert.deepEqual(readHash(hash, host), whole);
  });
}

test('what an address names and the builder does not know is left out', () => {
  const state = readHash('#target=toString&widget=constructor&onclick=x&layout=tabs&limit=3', host);
  assert.deepEqual(
    [state.target, state.widget, state.attributes],
    [undefined, 'role-tabs', { layout: 'tabs' }],
  );
});

test('another widget keeps what it has too', () => {
  const state = readHash('#layout=tabs&heading=A&roles=b&theme=ink', host);
  const { widget, attributes } = withWidget(state, 'chapter-guide');
  assert.deepEqual([widget, attributes], ['chapter-guide', { heading: 'A', theme: 'ink' }]);
});
