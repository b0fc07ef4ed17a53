import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { chineseMarks } from '../../../server/src/core/words/chinese-marks.ts';
import { dayOfWeek, daysInMonth } from '../../../server/src/core/words/civil-calendar.ts';
import { canonical } from '../../../server/src/core/words/compatibility.ts';
import { isNeedlessRepeat } from '../../../server/src/core/words/needless-repeat.ts';
import { PhraseIndex } from '../../../server/src/core/words/phrases.ts';
import { commonness } from '../../../server/src/core/words/word-pairs.ts';

describe('needless repeats', () => {
  // The brackets hold the pair in question.
  for (const marked of '国家主[席席]出席 最[新新]数据显示 水利设[施施]建设 黎巴嫩[南南]部边境 扣除比例统一[提提]高 第[一一]批货物 国[家家]主席 经济社[会会]发展 习近[平平]主席 推送[力力]度 6月9[日日]，国务院'.split(
    ' ',
  )) {
    it(`takes ${marked} for a slip`, () => expect(judge(marked)).toBe(true));
  }
  for (const marked of [
    '一[步步]变成现实',
    '外交[部部]长',
    '全过程人[民民]主',
    '以[钉钉]子精神',
    '深入学[习习]近平',
    '取得[实实]在在',
    '吉尔吉[斯斯]坦',
    '小凌[河河]畔',
    '直[航航]线',
    '二〇[二二]年',
    '选手李[雯雯]毫无悬念',
    '李[强强]调，要',
    '气候变化[南南]合作',
    '共和[国国]旗',
    '去[年年]底',
    '来[看看]吧',
    '归[侨侨]眷代表',
    '在方[向向]俄军',
  ]) {
    it(`leaves ${marked} alone`, () => expect(judge(marked)).toBe(false));
  }
});

function judge(marked: string): boolean {
  const at = marked.indexOf('[');
  return isNeedlessRepeat(marked.replace(/[[\]]/g, ''), at);
}

describe('Chinese marks', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['今年,全市(含郊区)共1,000处;完成率98.9%,居首!', '今年，全市（含郊区）共1,000处；完成率98.9%，居首！'],
    ['时间:12:30,比分3:2', '时间：12:30，比分3:2'],
    ['世界贸易组织(WTO),IBM,HP等', '世界贸易组织（WTO），IBM,HP等'],
    ['He said: "Well, yes!"', 'He said: "Well, yes!"'],
    ['见https://a.cn/?x=1,2。', '见https://a.cn/?x=1,2。'],
    ['![图](a.png)', '![图](a.png)'],
    ['今年, 全市', '今年，全市'],
    ['好!\n下一段', '好！\n下一段'],
  ];
  for (const [source, right] of cases) {
    it(`turns ${source} into ${right}`, () => {
      expect(applyEdits(source, chineseMarks(source))).toBe(right);
      expect(chineseMarks(right)).toEqual([]);
    });
  }
});

describe('the calendar', () => {
  it('knows weekdays and the lengths of months', () => {
    expect(dayOfWeek(2021, 12, 23)).toBe(4);
    expect(dayOfWeek(2000, 2, 29)).toBe(2);
    expect([daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(2024, 2), daysInMonth(2023, 4)]).toEqual([
      28, 29, 29, 30,
    ]);
  });

  it('agrees with the host over four centuries', () => {
    for (let day = Date.UTC(1800, 0, 1); day < Date.UTC(2200, 0, 1); day += 86_400_000 * 29) {
      const date = new Date(day);
      expect(dayOfWeek(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(
        date.getUTCDay(),
      );
    }
  });
});

it('grades words', () => {
  expect(commonness('人', '民')).toBe(4);
  expect(commonness('民', '人')).toBe(0);
  expect(commonness(undefined, '人')).toBe(0);
});

it('reads compatibility characters', () => {
  expect(Array.from('⼈⻋２Ａ︵﹐中，', canonical).join('')).toBe('人车2A（，中，');
});

it('takes the longest phrase and none behind the end', () => {
  const index = new PhraseIndex([
    ['己经', 1],
    ['己完成', 2],
    ['完成', 3],
  ]);
  expect([...index.find('己完成己经')].map((hit) => [hit.phrase, hit.span.start])).toEqual([
    ['己完成', 0],
    ['己经', 3],
  ]);
  expect([...index.find('己完成', (hit) => hit.value !== 2)].map((hit) => hit.value)).toEqual([3]);
});
