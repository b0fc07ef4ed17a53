import { joinedByAnd, organisationStops } from './lexicon/organisation-words.ts';
import type { PlaceSpan } from './place.ts';
import { isHan } from './place-edge.ts';
import type { Reading } from './reading.ts';

/** The offset behind the last mark, stop word or name of a person before the ending. */
export function lastBreak(reading: Reading, from: number, at: number, places: readonly PlaceSpan[]): number {
  const window = reading.text.slice(from, at);
  let floor = 0;
  for (let index = window.length - 1; index >= 0; index--) {
    const char = window[index]!;
    // 中粮米业(五常)有限公司: brackets that close belong to the name.
    const opening = char === ')' || char === '）' ? bracketStart(window, index) : -1;
    if (opening > 0) {
      index = opening;
      continue;
    }
    if (!isOfName(char) || reading.isTaken({ start: from + index, end: from + index + 1 })) {
      floor = index + 1;
      break;
    }
  }
  let joined: RegExpExecArray | null | undefined;
  const shielded = places.filter((place) => place.end > from && place.start < at);
  organisationStops.lastIndex = floor;
  // Some words are none where the ending goes on with them: 建设|银行, 人本|集团.
  const ahead = reading.text.slice(from, at + 4);
  for (let match = organisationStops.exec(ahead); match; match = organisationStops.exec(ahead)) {
    if (match.index >= window.length) break;
    // 物业服务|有限公司, 城市建设|集团: right before a company a word of two characters says its trade.
    if (
      /^(?:服务|建设|数据|施工|联合|演出|协同|发展|配合|改造)$/.test(match[0]) &&
      match.index + match[0].length === window.length &&
      /^(?:有限|股份|集团|公司|银行|协会)/.test(ahead.slice(window.length))
    )
      continue;
    const stop = match.index + match[0].length;
    if (shielded.some((place) => place.start < from + stop && from + match.index < place.end)) {
      organisationStops.lastIndex = match.index + 1;
      continue;
    }
    if (joined === undefined) joined = joinedByAnd.exec(window);
    if (joined && match.index >= joined.index && stop <= joined.index + joined[0].length) continue;
    floor = Math.max(floor, Math.min(stop, window.length));
  }
  return from + floor;
}

function isOfName(char: string): boolean {
  return isHan(char) || (char >= 'A' && char <= 'Z') || (char >= 'a' && char <= 'z') || char === '·';
}

/** Where the short bracket that closes at `close` opens; −1 when none does. */
function bracketStart(window: string, close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 8); at--) {
    if (window[at] === '(' || window[at] === '（') return at;
    if (!/[\u3400-\u9fff]/.test(window[at]!)) return -1;
  }
  return -1;
}

/** 中共锦州市委: what belongs to the name before the place. */
export function grow(text: string, start: number, floor: number): number {
  const lead =
    /(?:中共|武警|中国武警|共青团|国家粮食和物资储备局|国网|国家税务总局|中国人民解放军|中国移动|中国联通|中国电信|中国石油|中国石化|中国银行|民革|民盟|民进|原|新疆生产建设兵团|中国铁路|中国出口信用保险公司|国立|私立|省立)$/.exec(
      text.slice(Math.max(floor, start - 10), start),
    );
  return lead && lead[0] !== '原' ? start - lead[0].length : start;
}
