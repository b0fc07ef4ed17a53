import { createHash } from 'node:crypto';
import {
  AnnotationStore,
  AnnotationText,
  type Author,
  adopt,
  annotationKinds,
  applyEdits,
  checkPage,
  type Edit,
  Places,
  parsePage,
  statusOf,
  withStatus,
} from '../../server/src/core/index.ts';
import { changes } from '../anchoring-changes.ts';
import { random } from '../random.ts';
import { sampleSpans } from '../sample-spans.ts';
import { freshStyle } from './core.ts';
import { median, medianLater } from './measure.ts';

/** More than anybody puts on a page: what grows too fast shows at this size. */
export const noteCount = 10_000;

/** Milliseconds of each thing that is done with so many annotations of a page of this text; medians. */
export async function annotationTimes(
  content: string,
  count: number,
): Promise<{
  /** Of the notes file, UTF-8. */
  readonly bytes: number;
  readonly times: readonly { readonly name: string; readonly ms: number }[];
}> {
  const text = new AnnotationText(content);
  const base = hash(text.normal);
  const file = notesOn(text, base, count);
  const proofread = changes['proofread 2%']!(content, random(5), '').text;
  const opening = (page: string) => medianLater(5, () => open(file, page, text.normal, base));
  const { store, places } = await open(file, content, text.normal, base);
  const page = parsePage(content);
  const standing = () => store.live().map((record) => places.standing(record));
  const style = freshStyle();
  checkPage(page, style);
  const times = [
    { name: 'opening, the page as it was', ms: await opening(content) },
    { name: 'opening, the page proofread at 2%', ms: await opening(proofread) },
    { name: 'a keystroke followed', ms: keystrokes(content, places) },
    {
      name: 'rules about annotations, after a check of the rest',
      ms: median(9, standing, (annotations) => checkPage(page, style, { annotations })),
    },
    { name: 'a check of the rest', ms: median(9, standing, () => checkPage(page, style)) },
    {
      name: 'one more judged: the notes file made',
      ms: median(
        9,
        () => judged(store),
        (one) => one.serialise(),
      ),
    },
  ];
  return { bytes: Buffer.byteLength(file), times };
}

/** What a window does with a notes file: read it, and find every place. */
async function open(file: string, page: string, normal: string, base: string) {
  const store = new AnnotationStore(author());
  store.load(file);
  const places = new Places(page, {
    hash: async (one) => hash(one),
    base: async (asked) => (asked === base ? normal : undefined),
  });
  await places.find(store.live());
  return { store, places };
}

/** The median of single characters typed, deleted and replaced all over the page. */
function keystrokes(content: string, places: Places): number {
  const luck = random(9);
  let text = content;
  const edits = (): Edit[] => {
    const start = Math.floor(luck() * (text.length - 1));
    const length = Math.floor(luck() * 2);
    return [{ span: { start, end: start + length }, newText: luck() < 0.7 ? '字' : '' }];
  };
  return median(200, edits, (made) => {
    places.follow(made);
    text = applyEdits(text, made);
  });
}

/** The store after one annotation more was judged. */
function judged(store: AnnotationStore): AnnotationStore {
  const open = store.live().find((one) => statusOf(one) === 'unchecked')!;
  store.change([open.id], withStatus('checking', author()));
  return store;
}

function notesOn(text: AnnotationText, textSha256: string, count: number): string {
  const spans = sampleSpans(text.normal, count, random(3));
  const proposals = spans.map((span, row) => ({
    row,
    kind: annotationKinds[row % annotationKinds.length]!,
    span,
    ...(row % 3 === 0 && { status: 'verified' as const, checkedAgainst: { title: '公报' } }),
  }));
  const store = new AnnotationStore(author());
  store.create(adopt(proposals, text, { source: 'a.txt', textSha256 }, author()));
  return store.serialise();
}

function author(): Author {
  let ids = 0;
  return {
    name: 'li',
    newId: () => `urn:uuid:00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    now: () => '2026-03-01T08:00:00Z',
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
