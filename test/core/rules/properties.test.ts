import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { Paragraph } from '../../../server/src/core/page/paragraph.ts';
import { parsePage } from '../../../server/src/core/page/parse.ts';
import { checkPage } from '../../../server/src/core/rules/check.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import { repairPage } from '../../../server/src/core/rules/repair-page.ts';
import type { Finding, ParagraphRule } from '../../../server/src/core/rules/rule.ts';
import { HouseStyle } from '../../../server/src/core/style/house-style.ts';
import { presetLayers } from '../../../server/src/core/style/load.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';

/** What rules stumble over: marks of every width, figures, units, doubled and odd characters, pieces of their own patterns. */
const PIECES = [
  ...'，。、；：！？,;:!?()（）“”‘’《》—–-~～….·•％% 　\u00a0\u200b\ufffd\ue000２Ａ⼈',
  ...'一二三十百千万亿年月日时分倍多余约近的了和国人会市河积提高张李',
  ...'0123456789OlIKGmand',
  ' and ',
  '约1000多人',
  '9~16亿',
  '3千5百元',
  '2月30日',
  '星期四',
  '98. 9%',
  '20 21年',
  '己经',
  '残废人',
  '10KG',
  '减少2倍',
  '——',
  '......',
  '。。。',
  '三、四百人',
  '从5%提高到8%，提高3%',
  '𠮷',
  '👨‍👩‍👧',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const style = new HouseStyle(presetLayers('galley:print')!, [], []).styleOf('a.txt');
const everything = new Set(rules.map((rule) => rule.id));

for (const rule of rules) {
  if (rule.scope !== 'paragraph' || rule.group === 'facts') continue;
  describe(rule.id, () => {
    test.prop([text], { numRuns: 300 })(
      'keeps inside the text, and its fixes leave nothing to fix',
      (source) => {
        const found = check(rule, source);
        for (const one of found) {
          expect(one.span.start).toBeGreaterThanOrEqual(0);
          expect(one.span.end).toBeGreaterThan(one.span.start);
          expect(one.span.end).toBeLessThanOrEqual(source.length);
        }
        let current = source;
        for (let round = 0; round < 4; round++) {
          const fixable = check(rule, current).filter((one) => one.fix);
          if (fixable.length === 0) return;
          current = applyEdits(
            current,
            fixable.flatMap((one) => one.fix!.edits),
          );
        }
        expect(check(rule, current).filter((one) => one.fix)).toEqual([]);
      },
    );

    test.prop([fc.string({ unit: 'binary', maxLength: 40 })], { numRuns: 100 })('never throws', (source) => {
      check(rule, source);
    });
  });
}

describe('all rules together', () => {
  test.prop([fc.array(text, { maxLength: 6 })], { numRuns: 150 })('fix-all converges on a page', (blocks) => {
    const repaired = repairPage(blocks.join('\n\n'), style, { rules: everything });
    const left = checkPage(parsePage(repaired.text), style, { rules: everything }).filter(
      (one) => one.fix?.safe,
    );
    expect(left.map((one) => one.rule)).toEqual([]);
  });
});

/** A rule that looked back at everything would not come to an end here; `npm run bench` shows what each text costs. */
describe('endless repetition', () => {
  const units = [
    '中,',
    '“',
    '1',
    '1~',
    '一一',
    'and ',
    '约1',
    '积',
    '从5%到',
    '1年',
    '- ',
    'O0',
    '，',
    '20 2',
    '《“',
    '千百',
    '三、',
    '. ',
  ];
  for (const unit of units) {
    it(`of ${JSON.stringify(unit)}`, () => {
      const source = unit.repeat(Math.ceil(20_000 / unit.length));
      for (const rule of rules) {
        if (rule.scope !== 'paragraph' || rule.group === 'facts') continue;
        for (const { span } of check(rule, source)) expect(span.end).toBeLessThanOrEqual(source.length);
      }
    });
  }
});

function check(rule: ParagraphRule, source: string): readonly Finding[] {
  return [
    ...rule.check(
      Paragraph.of(source, rule.roles?.includes('body') === false ? rule.roles[0]! : 'body'),
      style,
    ),
  ];
}
