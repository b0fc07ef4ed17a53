import { expect, it } from 'vitest';
import { addToGlossary, setSeverity } from '../../../server/src/core/style/edit-configuration.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';

it('turns a rule off and keeps comments', () => {
  const text = '{\n  // ours\n  "rules": { "dash-form": "hint" }\n}\n';
  const edited = applyEdits(text, setSeverity(text, 'split-word', 'off'));
  expect(edited).toContain('// ours');
  expect(edited).toContain('"dash-form": "hint"');
  expect(edited).toMatch(/"split-word": "off"/);
});

it('fills an empty configuration', () => {
  expect(JSON.parse(applyEdits('', setSeverity('', 'split-word', 'off')))).toEqual({
    rules: { 'split-word': 'off' },
  });
});

it('adds to a glossary, old or new', () => {
  const first = applyEdits('{}', addToGlossary('{}', 'people', { use: '张继锋', not: ['张继峰'] }));
  const second = applyEdits(first, addToGlossary(first, 'people', { use: '崔治', not: ['崔冶'] }));
  expect(JSON.parse(second).glossary.people.map((one: { use: string }) => one.use)).toEqual([
    '张继锋',
    '崔治',
  ]);
});
