import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../server/src/core/page/parse.ts';
import { checkPage } from '../../../server/src/core/rules/check.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import type { Diagnostic } from '../../../server/src/core/rules/rule.ts';
import { printedCharacters, proofScore } from '../../../server/src/core/score/proof-score.ts';
import { defaultStyle } from '../../../server/src/core/style/style.ts';

describe('the sample page', () => {
  const page = parsePage(
    readFileSync(new URL('../../../seeds/000_c1936387b92bacc7.txt', import.meta.url), 'utf8'),
  );
  const found = checkPage(page, defaultStyle);

  it('has 5,307 printed characters', () => expect(printedCharacters(page.text)).toBe(5307));

  it('scores 5.7 for its character faults alone', () => {
    const faults = found.filter((one) => ['stray-latin', 'repeated-character'].includes(one.rule));
    expect(proofScore(faults, page, rules)).toMatchObject({ errors: 3, perTenThousand: 5.7, pass: false });
  });

  it('scores about 13 with the lost tail', () => {
    const score = proofScore(found, page, rules);
    expect(score.perTenThousand).toBeGreaterThan(12.9);
    expect(score.perTenThousand).toBeLessThan(13.6);
    expect(score.byRule[0]).toEqual({ rule: 'truncated-paragraph', findings: 1, errors: 4 });
  });
});

describe('counting', () => {
  const page = parsePage('# 市长会见来宾\n\n来宾来自各地，来宾感谢市长，来宾参观了港口，来宾踏上了归途。\n');
  const at = (rule: string, start: number, end: number, errors?: number): Diagnostic => ({
    rule,
    severity: 'error',
    span: { start, end },
    message: { text: { zh: '', en: '' } },
    ...(errors !== undefined && { errors }),
  });

  it('doubles in headlines', () => {
    expect(proofScore([at('stray-latin', 2, 4)], page, rules).errors).toBe(2);
    expect(proofScore([at('stray-latin', 12, 14)], page, rules).errors).toBe(1);
  });

  it('counts the same error three times at most', () => {
    const visitors = [...page.text.matchAll(/来宾/g)]
      .slice(1)
      .map((match) => at('stray-latin', match.index, match.index + 2));
    expect(visitors).toHaveLength(4);
    expect(proofScore(visitors, page, rules).errors).toBe(3);
  });

  it('counts numeral style to one at most', () => {
    const many = Array.from({ length: 15 }, (_, k) => at('ambiguous-range', 11 + k, 12 + k));
    expect(proofScore(many, page, rules).errors).toBe(1);
  });

  it('takes a finding’s own weight before its rule’s', () => {
    expect(proofScore([at('stray-latin', 12, 14, 4)], page, rules).errors).toBe(4);
  });

  it('counts an article alone', () => {
    const two = parsePage('# 甲\n\n好。\n\n# 乙\n\n好好好。\n');
    const second = two.starts[1]!;
    const score = proofScore([], two, rules, { start: second, end: two.text.length });
    expect(score).toMatchObject({ characters: 5, errors: 0, perTenThousand: 0, pass: true });
  });
});
