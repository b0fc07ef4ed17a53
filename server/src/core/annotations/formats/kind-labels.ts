import { type AnnotationKind, annotationKinds } from '../annotation.ts';

/** The kind that a label of another program means: CoNLL, OntoNotes, MSRA and the usual Chinese names. */
export function kindOfLabel(label: string): AnnotationKind | undefined {
  const plain = label.trim().toLowerCase();
  return annotationKinds.find((kind) => kind === plain) ?? labels.get(plain);
}

const labels: ReadonlyMap<string, AnnotationKind> = new Map(
  Object.entries({
    person: 'per pers nr 人名 人物 姓名',
    organisation: 'org organization organisation nt corp company norp 机构 机构名 组织 单位',
    place: 'loc location gpe geo fac facility ns 地名 地点 位置',
    date: 'time datetime tim t 日期 时间',
    number: 'num cardinal ordinal percent money quantity quant m 数字 数据 数值 百分比 金额',
    quote: 'quotation speech 引语 引文 直接引语',
    claim: 'statement assertion 说法 论断 断言',
    source: 'src attribution 消息来源 信源 来源',
  } satisfies Record<AnnotationKind, string>).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, AnnotationKind] => [word, kind as AnnotationKind]),
  ),
);
