import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import type { Finding } from './rule.ts';

/** The times of day in a text that no clock shows: 25时, 24时30分, 26:10 where it is surely a time and no score. */
export function* impossibleHours(text: string): Generator<Finding> {
  if (!BEYOND.test(text)) return;
  for (const pattern of [CLOCK, BEGINNING, COLON]) {
    for (const match of matchesOf(text, pattern)) {
      const hour = Number(match[1] ?? match[3] ?? match[5]);
      const minute = Number(match[2] ?? match[4] ?? match[6] ?? 0);
      if (hour < 24 && minute < 60) continue;
      if (hour === 24 && minute === 0) continue;
      yield { span: { start: match.index, end: match.index + match[0].length }, message: message(TIME) };
    }
  }
}

/** Asked first: an hour from 24 on or a minute from 60 on, which most texts do not have. */
const BEYOND = /(?:2[4-9]|[3-9]\d)[时:：]|[时:：][6-9]\d/;

/** An hour that follows a date or a part of the day. */
const CLOCK =
  /(?=\d)(?<=[日晨早午晚间夜])(\d{1,2})时(?!期|代|间|段|常|候|内|长|限|装|尚|髦|速|差|局)(?:(\d{1,2})分(?!钟|之))?/g;

/** An hour at which something begins; 历时26时 is a length of time. */
const BEGINNING = /(?=\d)(?<![\u3400-\u9fffA-Za-z\d.:：])(\d{1,2})时(?:(\d{1,2})分)?(?=开始|起|许|整)/g;

/**
 * Hours and minutes with a colon: behind what tells that a clock is read, or before what happens at an hour. Alone 25:23
 * is a volleyball score, and 25:30 the time of a runner; 24:30 behind a date or an evening is one if nobody wins or loses.
 */
const COLON =
  /(?=\d)(?:(?<=(?:北京|当地|播出|开播|首播|开赛|演出|发车|开车|到站|出发|起飞|降落|开放|营业|上班|下班|开会|开幕|截止|开始|开演|放映|办公|服务)时间[为是：:]?|(?:营业|开放|运行|持续|延长)[至到])(\d{1,2})[:：](\d\d)|(?<![\d.:：A-Za-z以])(\d{1,2})[:：](\d\d)(?=(?:准时|正式|才)?(?:开始(?=[，。停供办营售播直])|开播|播出|首播|发车|开车|开赛|开演|开会|开幕|举行|出发|抵达|到达|起飞|降落|停电|停水|闭馆|散场|打烊|收工))|(?<=[日晚]|晚上|[深夜]夜|夜间)(24)[:：]([1-5][05])(?![战胜负落领击险不告输赢惜逆力大的比]))(?![\d:：])/g;

const TIME = { zh: '没有这个时刻', en: 'There is no such time of day' };
