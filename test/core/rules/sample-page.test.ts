import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../server/src/core/page/parse.ts';
import { checkPage } from '../../../server/src/core/rules/check.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import { repairPage } from '../../../server/src/core/rules/repair-page.ts';
import { defaultStyle } from '../../../server/src/core/style/style.ts';
import { LineIndex } from '../../../server/src/core/text/line-index.ts';

const text = readFileSync(new URL('../../../seeds/000_c1936387b92bacc7.txt', import.meta.url), 'utf8');
const lines = new LineIndex(text);
const found = checkPage(parsePage(text), defaultStyle);

/** The printed faults of the sample page, and what looks like a fault and is none. */
describe('proofreading the sample page', () => {
  it('finds the stray words and the doubled character', () => {
    expect(placesOf('stray-latin')).toEqual(['7 and', '90 and']);
    expect(placesOf('repeated-character')).toEqual(['49 积积']);
  });

  it('tells of half-width marks once, with all 241 places', () => {
    const [one, ...more] = found.filter((finding) => finding.rule === 'halfwidth-punctuation');
    expect(more).toEqual([]);
    expect(1 + one!.related!.length).toBe(241);
    expect(one!.fix!.edits).toHaveLength(241);
  });

  it('hints at the spliced line', () =>
    expect(placesOf('spliced-phrase')).toEqual(['61 片疏密有致的小树林']));

  it('says nothing else about characters, punctuation, numbers and terms', () => {
    const groups = new Map(rules.map((rule) => [rule.id, rule.group]));
    const told = found.filter((one) =>
      ['characters', 'punctuation', 'numbers', 'style'].includes(groups.get(one.rule)!),
    );
    expect(new Set(told.map((one) => one.rule))).toEqual(
      new Set(['stray-latin', 'repeated-character', 'halfwidth-punctuation', 'spliced-phrase']),
    );
  });

  it('repairs without touching a digit, and leaves no safe fix', () => {
    const repaired = repairPage(text, defaultStyle).text;
    const digits = (of: string) => [...of.replace(/\D/g, '')].sort().join('');
    expect(digits(repaired)).toBe(digits(text));
    expect(repaired).toContain('龙头企业和优势名牌产品');
    expect(repaired).toContain('新建绿地总面积达39万平方米，栽植各类绿化树木1.75万株。');
    expect(checkPage(parsePage(repaired), defaultStyle).filter((one) => one.fix?.safe)).toEqual([]);
  });
});

function placesOf(rule: string): string[] {
  return found
    .filter((one) => one.rule === rule)
    .map(({ span }) => `${lines.positionAt(span.start).line + 1} ${text.slice(span.start, span.end)}`);
}
