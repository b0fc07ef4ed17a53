import { describe, expect, it } from 'vitest';
import { type Page, Paragraph } from '../../../server/src/core/index.ts';
import { parsePage } from '../../../server/src/core/page/parse.ts';
import { checkPage } from '../../../server/src/core/rules/check.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import type { ExampleNote, Finding, Rule } from '../../../server/src/core/rules/rule.ts';
import { meets, traitsOf } from '../../../server/src/core/rules/traits.ts';
import { HouseStyle } from '../../../server/src/core/style/house-style.ts';
import { presetLayers } from '../../../server/src/core/style/load.ts';
import type { Style } from '../../../server/src/core/style/style.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { exampleNotes } from './example-notes.ts';

/** Every example of every rule: a bad one is found, its fix gives the good one, and that one is silent. */
describe('examples of the rules', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      for (const example of rule.examples) {
        if ('ok' in example) {
          it(`is silent on ${example.ok}`, () =>
            expect(findings(rule, example.ok, example.notes)).toEqual([]));
          continue;
        }
        it(`finds ${example.bad}`, () => {
          const found = findings(rule, example.bad, example.notes);
          if (example.findings === undefined) expect(found.length).toBeGreaterThan(0);
          else expect(found).toHaveLength(example.findings);
          for (const one of found) {
            // What is missing at the edge of a file (a final newline) has no characters of its own.
            if (rule.id === 'blank-lines') expect(one.span.start).toBeLessThanOrEqual(one.span.end);
            else expect(one.span.start).toBeLessThan(one.span.end);
            expect(one.span.end).toBeLessThanOrEqual(example.bad.length);
          }
          if (example.good === undefined) return;
          const edits = found.flatMap((one) => one.fix?.edits ?? []);
          expect(applyEdits(example.bad, edits)).toBe(example.good);
          expect(findings(rule, example.good)).toEqual([]);
        });
      }
    });
  }
});

function findings(rule: Rule, text: string, notes?: readonly ExampleNote[]): readonly Finding[] {
  const print = new HouseStyle(presetLayers('galley:print')!, [], []).styleOf('a.txt');
  const style: Style = {
    ...print,
    rules: { [rule.id]: rule.severity === 'off' ? 'info' : rule.severity },
  };
  if (rule.scope === 'paragraph') {
    const role = rule.roles && !rule.roles.includes('body') ? rule.roles[0]! : 'body';
    const paragraph = Paragraph.of(text, role);
    // The engine does not even ask a rule whose needs are not met: a bad example has to meet them.
    if (!meets(traitsOf(paragraph), rule.needs)) return [];
    return [...rule.check(paragraph, style)];
  }
  const page: Page = parsePage(text);
  // Directives are judged by what they silence, so the other rules have to run.
  if (rule.scope === 'directive') return checkPage(page, style).filter((one) => one.rule === rule.id);
  return checkPage(page, style, { rules: new Set([rule.id]), annotations: exampleNotes(text, notes) });
}
