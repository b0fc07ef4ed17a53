import { relationsOf } from '../facts/relations/relations-of.ts';
import type { Rule } from './rule.ts';
import { Trait } from './traits.ts';

/** 分项与总数: stated parts that do not make the stated total, where the sentence itself ties them together. */
export const partsAndTotal: Rule = {
  id: 'parts-and-total',
  group: 'facts',
  scope: 'paragraph',
  severity: 'info',
  errors: 1,
  name: { zh: '分项与总数不符', en: 'Parts and total' },
  docs: {
    zh: '同一句里的分项相加不等于写明的总数。只在句子用“共”“合计”“分别为”“包括”“其中”把它们连在一起时才比较，口径不同的数字不比。',
    en: 'The parts in a sentence do not make the total it states. Compared only where the sentence ties them together with 共, 合计, 分别为, 包括 or 其中; figures of different scope are left alone.',
  },
  examples: [
    { bad: '全市新建小学3所、中学2所，共6所。' },
    { bad: '检查企业10家，其中化工企业8家、冶金企业5家。' },
    {
      ok: '全市改造完成15处地块，建设小树林12处，口袋公园2处，停车场1处。',
      why: '12 + 2 + 1 = 15',
    },
    { ok: '检查企业72家，其中化工企业30家、冶金企业20家。', why: '其中不必列全 / 其中 need not be complete' },
    { ok: '围挡44处。截至目前，改造完成15处。', why: '口径不同 / different scope' },
  ],
  needs: Trait.count,
  *check(paragraph) {
    if (!mayAddUp(paragraph.text)) return;
    for (const relation of relationsOf(paragraph)) {
      if (relation.kind !== 'parts-and-total' || relation.state !== 'contradicted') continue;
      const [total, ...parts] = relation.facts;
      yield {
        span: total!.span,
        message: relation.line,
        related: parts.map((part) => ({ span: part.span, message: { text: { zh: '分项', en: 'A part' } } })),
      };
    }
  },
};

/**
 * Whether some sentence claims that its figures add up (relations/parts-and-total.ts) and holds three of them. A look at the
 * characters alone, so that most paragraphs need not be read for their facts. 一 by itself is an article but before a measure.
 */
function mayAddUp(text: string): boolean {
  if (!tie.test(text)) return false;
  return text
    .split(/[。！？!?；;]/)
    .some((sentence) => tie.test(sentence) && (sentence.match(figure)?.length ?? 0) >= 3);
}

const tie = /其中|分别[为是有]|包括|组成|分为|(?:^|[,，、])(?:一?共|合计|总计|总共)/;
const figure =
  /[\d０-９][\d０-９.,，．]*|[二两三四五六七八九十百千万亿半几][〇零一二两三四五六七八九十百千万亿半几]*|一[一二两三四五六七八九十百千万亿公千平立毫厘海英]/g;
