import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  checkPage,
  type Diagnostic,
  defaultStyle,
  parsePage,
  rules,
  type Style,
} from '../../../server/src/core/index.ts';
import { sample } from '../page/page-texts.ts';
import { exampleNotes } from './example-notes.ts';

/** Every rule turned on, also those that a house has to ask for. */
const everything: Style = {
  ...defaultStyle,
  rules: Object.fromEntries(rules.map((rule) => [rule.id, rule.severity === 'off' ? 'info' : rule.severity])),
};

/** The annotations of all wrong examples. */
const notes = rules
  .flatMap((rule) => rule.examples)
  .flatMap((one) => ('bad' in one ? (one.notes ?? []).map((note) => ({ was: one.bad, ...note })) : []));

/** The sample page, where all of them are lost, and a page made of all wrong examples. */
const pages: readonly (readonly [name: string, text: string])[] = [
  ['the sample page', sample],
  [
    'the wrong examples of all rules',
    rules
      .flatMap((rule) => rule.examples)
      .flatMap((example) => ('bad' in example ? [example.bad] : []))
      .join('\n\n'),
  ],
];

describe.each(pages)('rules on %s', (_name, text) => {
  const options = { annotations: exampleNotes(text, notes) };

  it('change nothing that they are shown', () => {
    const page = frozen(parsePage(text));
    const found = checkPage(page, frozen({ ...everything }), frozen({ ...options }));
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(checkPage(parsePage(text), everything, options));
  });

  it('find something inside the page and say it in both languages', () => {
    for (const { rule, span, message, related = [], fix } of checkPage(
      parsePage(text),
      everything,
      options,
    )) {
      for (const { start, end } of [span, ...related.map((one) => one.span)]) {
        expect(start, rule).toBeGreaterThanOrEqual(0);
        expect(start, rule).toBeLessThanOrEqual(end);
        expect(end, rule).toBeLessThanOrEqual(text.length);
      }
      for (const said of [message, ...related.map((one) => one.message), ...(fix ? [fix.title] : [])]) {
        expect(said.text.zh, rule).toMatch(/\p{Script=Han}/u);
        expect(said.text.en, rule).toMatch(/[A-Za-z]/);
        const named = `${said.text.zh}${said.text.en}`.matchAll(/\{(\w+)\}/g);
        for (const [, name = ''] of named) expect(said.args, rule).toHaveProperty(name);
      }
    }
  });

  it('offer fixes that take their finding away and bring no other of the same rule', () => {
    const found = checkPage(parsePage(text), everything, options);
    const count = (list: readonly Diagnostic[], id: string) => list.filter((one) => one.rule === id).length;
    const idle = found
      .filter((one) => one.fix)
      .filter((one) => {
        const again = checkPage(parsePage(applyEdits(text, one.fix!.edits)), everything, {
          rules: new Set([one.rule]),
        });
        return count(again, one.rule) >= count(found, one.rule);
      });
    expect(idle.map((one) => `${one.rule} at ${one.span.start}: ${JSON.stringify(one.fix)}`)).toEqual([]);
  });
});

/** Any write to what is frozen throws. */
function frozen<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) frozen(inner);
  return value;
}
