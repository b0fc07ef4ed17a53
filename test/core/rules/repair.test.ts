import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  checkPage,
  compatible,
  defaultStyle,
  parsePage,
  repairPage,
  rules,
} from '../../../server/src/core/index.ts';
import { PhraseIndex } from '../../../server/src/core/words/phrases.ts';
import { pageText, sample } from '../page/page-texts.ts';

const STRUCTURE = new Set([
  'broken-paragraph',
  'interrupted-paragraph',
  'truncated-paragraph',
  'wrapped-paragraph',
  'blank-lines',
]);

describe('repairs of structure', () => {
  it('keep every printed character, whichever of them are applied', () => {
    fc.assert(
      fc.property(pageText, fc.array(fc.boolean(), { maxLength: 30 }), (text, chosen) => {
        const found = checkPage(parsePage(text), defaultStyle, { rules: STRUCTURE });
        const subset = found.filter((one, at) => one.fix && (chosen[at] ?? true));
        const { edits } = compatible(subset);
        expect(ink(applyEdits(text, edits))).toEqual(ink(text));
      }),
      { numRuns: 300 },
    );
  });

  it('change nothing the second time', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const once = repairPage(text, defaultStyle, { rules: STRUCTURE }).text;
        expect(repairPage(once, defaultStyle, { rules: STRUCTURE }).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('leave the sample page without a break, its pictures behind their paragraphs', () => {
    const repaired = repairPage(sample, defaultStyle, { keepCharacters: true });
    expect(ink(repaired.text)).toEqual(ink(sample));
    const left = checkPage(parsePage(repaired.text), defaultStyle).map((one) => one.rule);
    expect(left).not.toContain('broken-paragraph');
    expect(left).not.toContain('interrupted-paragraph');
    expect(left.filter((rule) => rule === 'truncated-paragraph')).toHaveLength(1);
    expect(repaired.text).toContain(
      '整个进出口环节的时间,包括货物的抵港、装卸、堆放、理货、申报、查验、放行等多个环节的耗时。\n\n\n\n锦州海关工作人员认真核查货物信息。\n\n锦州海关供图\n\n据介绍',
    );
  });

  it('leave alone what two terms of a glossary would turn to and fro', () => {
    const term = (use: string) => ({ kind: 'term' as const, use });
    const style = {
      ...defaultStyle,
      terms: new PhraseIndex([
        ['到会', term('到场')],
        ['到场', term('到会')],
      ]),
    };
    const page = '# 会议\n\n专家到会,记者也到场。\n';
    const repaired = repairPage(page, style);
    expect(repaired.text).toBe('# 会议\n\n专家到会，记者也到场。\n');
    expect(repaired.applied.map((one) => one.rule)).toEqual(['halfwidth-punctuation']);
  });

  it('need one round on the sample page', () => {
    expect(repairPage(sample, defaultStyle, { rules: STRUCTURE }).rounds).toHaveLength(1);
  });
});

describe('repairs by all rules', () => {
  it('change nothing the second time', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const once = repairPage(text, defaultStyle).text;
        expect(repairPage(once, defaultStyle).text).toBe(once);
      }),
      { numRuns: 150 },
    );
  });

  it('leave nothing that a safe fix could still mend on the sample page', () => {
    const { text } = repairPage(sample, defaultStyle);
    expect(checkPage(parsePage(text), defaultStyle).filter((one) => one.fix?.safe)).toEqual([]);
  });

  it.each(rules.map((rule) => rule.id))('of %s alone converge on the sample page', (id) => {
    const only = { rules: new Set([id]) };
    const { text } = repairPage(sample, defaultStyle, only);
    expect(checkPage(parsePage(text), defaultStyle, only).filter((one) => one.fix?.safe)).toEqual([]);
  });
});

/**
 * The printed characters of a text, sorted, but for the two marks that repairs of structure name: 〔缺〕, which one adds,
 * and the hyphen of a divided Latin word, which another takes out.
 */
function ink(text: string): string[] {
  return [...text.replace(/\s+/gu, '').replaceAll(/〔缺〕|-/g, '')].sort();
}
