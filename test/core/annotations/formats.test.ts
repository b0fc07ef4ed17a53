import { isDeepStrictEqual } from 'node:util';
import { fc, test as prop } from '@fast-check/vitest';
import { expect, describe as suite, test } from 'vitest';
import {
  type Annotation,
  AnnotationText,
  adopt,
  type ExportRequest,
  exportFormats,
  type ImportPlan,
  importFormats,
  kindOf,
  normOf,
  type Placed,
  readXlsx,
  statusOf,
  withoutKnown,
  withTalk,
  writeXlsx,
} from '#core/annotations/index.ts';
import type { Span } from '#core/text/span.ts';
import { author } from './fixtures.ts';
import { by, judged, origin, scene, stage, tag } from './scene.ts';

function request(text: AnnotationText, placed: readonly Placed[]): ExportRequest {
  return { text, textSha256: 'hash', source: 'a01.txt', placed, locale: 'zh' };
}

/** What an annotation says, by the parts that a format may lose. */
function said(
  { annotation, span }: { annotation: Annotation; span: Span | undefined },
  text: AnnotationText,
) {
  const assessment = annotation.body.find((body) => body.purpose === 'assessing');
  return {
    place: span && text.toCodePoints(span),
    kind: kindOf(annotation),
    status: statusOf(annotation),
    norm: normOf(annotation),
    source: assessment?.source,
    checker: assessment && [assessment.by, assessment.at],
    author: [annotation.by, annotation.created],
    identity: annotation.id,
  };
}

/** Which lost part each message speaks of. */
const parts = {
  'annotations that have lost their place': 'place',
  'annotations that overlap others': 'place',
  'white space at the edges of annotations': 'place',
  'annotations without a kind': 'place',
  'normalised values': 'norm',
  statuses: 'status',
  sources: 'source',
  'who checked, and when': 'checker',
  'who tagged, and when': 'author',
  'ids of annotations': 'identity',
} as const;

const reversible = exportFormats.flatMap((format) => {
  const back = importFormats.find(({ id }) => id === format.id);
  return back ? [{ id: format.id, format, back }] : [];
});

/** Reads back and compares: everything that is not on the list of losses must be as it was. */
function compare(
  placed: readonly Placed[],
  losses: readonly { what: { text: { en: string } }; ids: readonly string[] }[],
  plan: ImportPlan,
  text: AnnotationText,
): void {
  const lost = new Map<string, Set<string>>();
  for (const { what, ids } of losses) {
    const part = (parts as Record<string, string>)[what.text.en];
    if (!part) continue;
    for (const id of ids) lost.set(id, (lost.get(id) ?? new Set()).add(part));
  }
  const kept = placed.filter(({ annotation }) => !lost.get(annotation.id)?.has('place'));
  const adopted = adopt(plan.ready, text, origin, author('someone else', 50)).map((annotation, at) => ({
    annotation,
    span: plan.ready[at]!.span,
  }));
  const rest = [...adopted];
  for (const one of kept) {
    const expected: Record<string, unknown> = said(one, text);
    for (const part of lost.get(one.annotation.id) ?? []) delete expected[part];
    const at = rest.findIndex((found) => {
      const got: Record<string, unknown> = said(found, text);
      return Object.entries(expected).every(([part, value]) => isDeepStrictEqual(got[part], value));
    });
    expect(at, JSON.stringify(expected)).toBeGreaterThanOrEqual(0);
    rest.splice(at, 1);
  }
}

suite('exchange', () => {
  for (const { id, format, back } of reversible) {
    prop.prop([scene], { numRuns: 60 })(
      `${id}: what comes back is what went out, but for the losses that were listed`,
      (made) => {
        const { text, placed } = stage(made);
        const { content, losses } = format.write(request(text, placed));
        const plan = back.read(content, text);
        compare(placed, losses, plan, text);
        const isWhole = losses.every(
          ({ what }) => (parts as Record<string, string>)[what.text.en] !== 'place',
        );
        if (isWhole) expect(withoutKnown(plan, placed).ready).toEqual([]);
      },
    );

    prop.prop([fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' }))], { numRuns: 60 })(
      `${id}: nonsense is held, and never throws`,
      (content) => {
        expect(back.read(content, new AnnotationText('全市生产总值增长6.2%。')).ready).toEqual([]);
      },
    );
  }

  prop.prop([scene], { numRuns: 15 })(
    'xlsx: what comes back is what went out, but for the losses that were listed',
    async (made) => {
      const { text, placed } = stage(made);
      fc.pre([...text.normal].every((one) => one >= ' ' || one === '\n'));
      const { content, losses } = await writeXlsx(request(text, placed));
      compare(placed, losses, await readXlsx(content, text), text);
    },
  );

  test('the W3C form brings back the very records, foreign fields and threads included', () => {
    const text = new AnnotationText('全市生产总值增长6.2%。');
    const one = judged(tag(text, { start: 8, end: 12 }, 'number'), 'verified', '公报');
    const annotation: Annotation = {
      ...one.annotation,
      ...withTalk('questioning', '口径？', by)(one.annotation),
      'x-desk': { a: [1] },
    };
    const [w3c] = reversible.filter(({ id }) => id === 'w3c');
    const { content, losses } = w3c!.format.write(request(text, [{ ...one, annotation }]));
    expect(losses).toEqual([]);
    const plan = w3c!.back.read(content, text);
    expect(adopt(plan.ready, text, origin, author('li'))).toEqual([annotation]);
  });

  test('a row whose quote is not what the text says is held, with its place as a proposal', () => {
    const text = new AnnotationText('全市生产总值增长6.3%，好于预期。');
    const ann =
      'T1\tnumber 8 12\t6.2%\nT2\tPER 0 2\t全市\nT3\tunheard 0 2\t全市\nT4\tnumber 90 99\t6.2%\nT5\tnumber 8\n';
    const plan = importFormats.find(({ id }) => id === 'brat')!.read(ann, text);
    expect(plan.ready.map(({ kind, span }) => [kind, span])).toEqual([['person', { start: 0, end: 2 }]]);
    expect(plan.held.map(({ row, reason, proposal }) => [row, reason.text.en, proposal?.span])).toEqual([
      [0, 'the text reads “{found}” here, not “{quote}”', { start: 8, end: 12 }],
      [2, 'unknown label “{label}”', undefined],
      [3, 'the place of “{quote}” is not in the text', undefined],
      [4, 'this row cannot be understood', undefined],
    ]);
  });
});
