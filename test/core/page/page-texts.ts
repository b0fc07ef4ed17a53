import { readFileSync } from 'node:fs';
import fc from 'fast-check';

/** The reference page, as an OCR parser emitted it. */
export const sample = readFileSync(
  new URL('../../../seeds/000_c1936387b92bacc7.txt', import.meta.url),
  'utf8',
);

/** The pieces that pages are made of, so that random texts reach every form and every path. */
export const fragments = [
  '# 标题 副题\n',
  '## ■ 栏目 LANMU\n',
  '### 小标题\n',
  '■ 要闻\n',
  '\n',
  '\n\n\n\n',
  '\r\n',
  '\r',
  ' ',
  '\u3000\u3000',
  '\ufeff',
  '\u0000',
  '**本报讯 记者张三报道** ',
  '新华社北京12月21日电(记者李四)',
  '本报记者 王 五\n',
  '孟凡友 摄\n',
  '(资料图片)\n',
  '市委宣传部供图\n',
  '图为工人在检查设备\n',
  '（下转第二版）\n',
  '2021年12月23日 星期四\n',
  '责任编辑：张三 视觉设计：李四\n',
  '![](a.jpg)\n',
  '<table><tr><td>甲</td></tr>\n',
  '</table>\n',
  '|a|b|\n',
  '1.第一项；\n',
  '（一）第二项\n',
  '<!-- galley:ignore-file -->\n',
  '<!-- galley:ignore broken-paragraph -->\n',
  '<!-- 没有结束\n',
  '---\ndate: 2021-12-23\n---\n',
  '床前明月光，\n疑是地上霜。\n',
  '$$x$$\n',
  '“',
  '”',
  '《',
  '（',
  '，',
  '。',
  '！',
  '；',
  '：',
  '1.2',
  '万元',
  '98.9%',
  '今年以来全市共有围挡四十四处不含道路',
  '总面积达一百一十万平方米严重影响城市形象',
  'inter-',
  'national news',
  '\ud842\udfb7',
  '\ud842',
  '〔缺〕',
] as const;

/** Texts that are, or once were, pages; and arbitrary Unicode, lone surrogates included. */
export const pageText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: mutated(sample.slice(0, 4000)) },
);

function mutated(text: string): fc.Arbitrary<string> {
  const cut = fc.tuple(fc.nat(text.length), fc.nat(8), fc.constantFrom('', '\n', '\n\n', '#', '。', '”'));
  return fc.array(cut, { maxLength: 12 }).map((cuts) => {
    let out = text;
    for (const [at, length, insert] of cuts) out = out.slice(0, at) + insert + out.slice(at + length);
    return out;
  });
}
