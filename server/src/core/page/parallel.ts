/**
 * 一是加强领导； and behind it 二是落实责任；: counted items, each a line of its own. The first has to end in a semicolon,
 * for a paragraph that breaks off elsewhere may go on with anything.
 * @param first, second trimmed texts
 */
export function areParallel(first: string, second: string): boolean {
  const [one, other] = [ITEM.exec(first), ITEM.exec(second)];
  if (!one || !other || one[2] !== other[2] || !/[；;]$/.test(first)) return false;
  return COUNT.indexOf(one[1]!) + 1 === COUNT.indexOf(other[1]!);
}

const ITEM = /^[“‘]?(?:第|其)?([一二三四五六七八九十])(是|要|，|、|靠|抓|看|有|在|：)/;
const COUNT = '一二三四五六七八九十';

/**
 * Rows of a timetable, a table, a form, a list of documents or a poem: neighbours of one short shape, of which not both
 * end a sentence.
 * @param one, other trimmed texts
 */
export function areRows(one: string, other: string): boolean {
  if (one.length > LONGEST_ROW || other.length > LONGEST_ROW) return false;
  if (/[。！？；]$/.test(one) && /[。！？；]$/.test(other)) return false;
  if (ROWS.some((row) => row.test(one) && row.test(other))) return true;
  if (CELLS.test(one) && CELLS.test(other) && !/[，。；、]/.test(one + other)) {
    if (one.split(BLANKS).length === other.split(BLANKS).length) return true;
  }
  return one.length === other.length && VERSE.test(one) && VERSE.test(other);
}

const LONGEST_ROW = 40;
const BLANKS = /[ \u3000]+/;
/** Three cells or more. */
const CELLS = /[ \u3000][^ \u3000]+[ \u3000]/;

/** An hour, a day, a weekday with what happens then; a name with its value; the title of a document. */
const ROWS: readonly RegExp[] = [
  /^\d{1,2}[:：]\d\d[—–~～\- \u3000\d:：]/,
  /^(?:\d{1,2}月)?\d{1,2}日[ \u3000]/,
  /^(?:周|星期)[一二三四五六日天][ \u3000]/,
  /^[\u3400-\u9fff]{2,8}[：:](?!“)[^，。；]{1,30}$/,
  /^《[^《》]{1,30}》[^，。；]{0,20}$/,
];

/** A line of five or seven characters. */
const VERSE = /^[\u3400-\u9fff]{5}(?:[\u3400-\u9fff]{2})?[，。；！？]?$/;
