import { type Bilingual, message } from '../../text/message.ts';
import { type Annotation, recordVersion } from '../annotation.ts';
import type { AnnotationText } from '../annotation-text.ts';
import { assessmentOf, isAssessing, isIdentifying, isTalking, kindOf, normOf } from '../read.ts';
import type { Loss, Placed } from './exchange.ts';

/** Something that a record may hold and a format may have no room for. */
export type Part =
  | 'place'
  | 'overlap'
  | 'space'
  | 'kind'
  | 'norm'
  | 'status'
  | 'source'
  | 'checker'
  | 'talk'
  | 'author'
  | 'identity'
  | 'foreign';

/** The losses of an export, given what the format has no room for. Only what some record holds is listed. */
export function lossesOf(placed: readonly Placed[], missing: readonly Part[], text?: AnnotationText): Loss[] {
  return missing.flatMap((part) => {
    const isLost = holders[part](placed, text);
    const ids = placed.filter(isLost).map(({ annotation }) => annotation.id);
    return ids.length > 0 ? [{ what: message(names[part]), ids }] : [];
  });
}

/** The losses of a format for labelling, which has room for places, kinds and little else. */
export function lossesBut(
  carried: readonly Part[],
  placed: readonly Placed[],
  text?: AnnotationText,
): Loss[] {
  const missing = (Object.keys(names) as Part[]).filter((part) => !carried.includes(part));
  return lossesOf(placed, missing, text);
}

/** Records that share a character with another one: only some formats can hold both. */
function overlapping(placed: readonly Placed[]): Set<string> {
  const found = new Set<string>();
  const sorted = placed
    .flatMap(({ annotation, span }) => (span ? [{ id: annotation.id, ...span }] : []))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let reach = sorted[0];
  for (const one of sorted.slice(1)) {
    if (reach && one.start < reach.end) {
      found.add(one.id);
      found.add(reach.id);
    }
    if (!reach || one.end > reach.end) reach = one;
  }
  return found;
}

const names: Readonly<Record<Part, Bilingual>> = {
  place: { zh: '找不到原文位置的标注', en: 'annotations that have lost their place' },
  overlap: { zh: '互相重叠的标注', en: 'annotations that overlap others' },
  space: { zh: '标注首尾的空白', en: 'white space at the edges of annotations' },
  kind: { zh: '没有类别的标注', en: 'annotations without a kind' },
  norm: { zh: '规范值', en: 'normalised values' },
  status: { zh: '核查状态', en: 'statuses' },
  source: { zh: '核查依据', en: 'sources' },
  checker: { zh: '核查人和核查时间', en: 'who checked, and when' },
  talk: { zh: '批注与问答', en: 'remarks, questions and answers' },
  author: { zh: '标注人和标注时间', en: 'who tagged, and when' },
  identity: { zh: '标注编号', en: 'ids of annotations' },
  foreign: { zh: '其他程序写入的内容', en: 'what other programs added' },
};

/** For each part, what tells whether a record of an export holds it. */
const holders: Readonly<
  Record<Part, (all: readonly Placed[], text?: AnnotationText) => (one: Placed) => boolean>
> = {
  place: () => (one) => one.span === undefined,
  overlap: (all) => {
    const ids = overlapping(all);
    return ({ annotation }) => ids.has(annotation.id);
  },
  space:
    (_all, text) =>
    ({ span }) => {
      const quote = span && text ? text.quote(span) : '';
      return quote !== quote.trim();
    },
  kind: () => holding((one) => kindOf(one) === undefined),
  norm: () => holding((one) => normOf(one) !== undefined),
  status: () => holding((one) => assessmentOf(one) !== undefined),
  source: () => holding((one) => assessmentOf(one)?.source !== undefined),
  checker: () => holding((one) => assessmentOf(one) !== undefined),
  talk: () => holding((one) => one.body.some(isTalking)),
  author: () => () => true,
  identity: () => () => true,
  foreign: () => holding(hasForeign),
};

function holding(test: (annotation: Annotation) => boolean): (one: Placed) => boolean {
  return ({ annotation }) => test(annotation);
}

const ownFields: ReadonlySet<string> = new Set(
  'id type v rev motivation body target by created modified deleted prior floor'.split(' '),
);

function hasForeign(annotation: Annotation): boolean {
  if (annotation.v > recordVersion || Object.keys(annotation).some((field) => !ownFields.has(field)))
    return true;
  return annotation.body.some((body) => !isIdentifying(body) && !isAssessing(body) && !isTalking(body));
}
