import type { Span } from '#core/index.ts';

/**
 * The word of a text at an offset, as `Intl.Segmenter` has it; before a mark or at the end, the word to the left. Where
 * its dictionary fails it falls into single characters (张继|锋, 崔|治, 生产|线): those are put together again, because
 * nobody means half a name. Offsets are UTF-16.
 */
export function segmentAt(text: string, offset: number): Span | undefined {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(
      ({ index, segment }): Word => ({ start: index, end: index + segment.length, sort: sortOf(segment) }),
    );
  const here = words.findIndex(({ start, end }) => start <= offset && offset < end);
  const at = here >= 0 ? here : words.findIndex(({ end }) => end === offset);
  return at < 0 ? undefined : whole(words, at);
}

interface Word extends Span {
  readonly sort: 'word' | 'alone' | 'count' | 'piece';
}

function sortOf(segment: string): Word['sort'] {
  if (!/^\p{Script=Han}$/u.test(segment)) return 'word';
  return alone.includes(segment) ? 'alone' : counts.includes(segment) ? 'count' : 'piece';
}

/** Pieces that touch are one word; a piece without another belongs to the word before it, else to the one behind it. */
function whole(words: readonly Word[], at: number): Span {
  let [first, last] = runAt(words, at);
  if (words[at]!.sort === 'piece' && first === last) {
    const owner = ownerOf(words, at);
    if (owner !== undefined) return whole(words, owner);
  }
  if (words[at]!.sort === 'word') {
    if (isLonePiece(words, at - 1) && ownerOf(words, at - 1) === at) first--;
    if (isLonePiece(words, at + 1) && ownerOf(words, at + 1) === at) last++;
  }
  return { start: words[first]!.start, end: words[last]!.end };
}

/** Pieces, or signs of counting, in a row; anything else stands alone. */
function runAt(words: readonly Word[], at: number): [first: number, last: number] {
  const { sort } = words[at]!;
  let [first, last] = [at, at];
  if (sort === 'piece' || sort === 'count') {
    while (words[first - 1]?.sort === sort && touches(words, first)) first--;
    while (words[last + 1]?.sort === sort && touches(words, last + 1)) last++;
  }
  return [first, last];
}

function isLonePiece(words: readonly Word[], at: number): boolean {
  if (words[at]?.sort !== 'piece') return false;
  const [first, last] = runAt(words, at);
  return first === last;
}

function ownerOf(words: readonly Word[], piece: number): number | undefined {
  if (words[piece - 1]?.sort === 'word' && touches(words, piece)) return piece - 1;
  return words[piece + 1]?.sort === 'word' && touches(words, piece + 1) ? piece + 1 : undefined;
}

/** No mark and no blank stands before the word. */
function touches(words: readonly Word[], at: number): boolean {
  return words[at - 1]!.end === words[at]!.start;
}

/** What is a word by itself even when it is one character long: particles, pronouns, adverbs, and verbs of every day. */
const alone =
  '的地得了着过们吗呢吧啊与和及或而且但若如则因故虽即既以为被把将让使令给对向从自由于在到至往朝按据就凭经同跟比除' +
  '不没未别莫勿也都又再才只还更最很太极较甚颇皆均已曾正刚便却并非是有无能会可应须需要想愿敢肯我你您他她它咱' +
  '这那此该其某各每之所者等则上下中内外前后里间时说道称问答看见听写读讲谈做办抓拆达成当像来去走进出入回开关送拿用吃住坐站' +
  '买卖打找叫带谁何哪怎';

/** Figures in characters with what they count: 亿元 is one, 投建亿元 is not. */
const counts =
  '〇零一二三四五六七八九十百千万亿两几数多余个元角分吨米里亩斤克升度倍成岁年月日号时秒点人名位户家项条件座辆台处所场次种';
