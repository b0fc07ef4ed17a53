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
