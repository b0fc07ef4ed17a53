import { isPersonName } from '../names.ts';

/** Whether a line belongs to the sheet and to no article: date line, page number, editors, imprint, contact. */
export function isFurniture(line: string): boolean {
  if (line.length > 90 || /[。！？]/.test(line)) return false;
  return (
    DATE_LINE.test(line) ||
    PAGE_NUMBER.test(line) ||
    PAGE_NAME.test(line) ||
    IMPRINT.test(line) ||
    isStaffLine(line)
  );
}

/** `jump`: (下转第二版), (上接第一版), alone on a line. */
export function isJump(line: string): boolean {
  return line.length <= 24 && JUMP.test(line);
}

/** Where a jump closes the text of its own paragraph (`…经济发展（下转第二版）`), or -1. UTF-16 offset. */
export function trailingJump(text: string): number {
  if (!text.includes('下转')) return -1;
  const found = /[\s\u3000]*[（(【[]?\s*下转[^（(）)\n]{1,12}[版页面][^（(）)\n]{0,8}[）)】\]]?$/.exec(
    text.slice(-32),
  );
  return found ? text.length - found[0].length : -1;
}

const JUMP =
  /^[（(【[▲△▶►→↓]?\s*(?:下转|上接|紧接|接|详见|相关报道见|转)第?[\s\dA-Da-d一二三四五六七八九十]{1,5}[版页叠面·][^。]{0,10}[）)】\]▲△▼◀◁←↑]?$/;

const DATE_LINE =
  /^(?:\d{1,2}月\d{1,2}日[\s\u3000]+(?:星期|周)[一二三四五六日天]|(?:[\u4e00-\u9fff]{2,8}(?:报|版)[\s\u3000]+)?(?:\d{4}|[二〇○零一三四五六七八九]{4})[\s年./-]{1,2}(?:\d{1,2}|[一二三四五六七八九十]{1,2})[\s月./-]{1,2}(?:\d{1,2}|[一二三四五六七八九十]{1,3})日?(?:[\s\u3000/|(（]*(?:星期|周)[一二三四五六日天][)）]?)?(?:[\s\u3000]+[^，,]{1,40})?)$/;

const PAGE_NUMBER = /^(?:[—–\-·•\s]*\d{1,3}[—–\-·•\s]*|[Pp]age\s*\d{1,3}|[A-D]\d{1,2})$/;

const PAGE_NAME =
  /^(?:第?[\s]*(?:[A-D]?\d{1,3}|[一二三四五六七八九十]{1,3})[\s]*版(?:[\s\u3000:：·/|]*[\u4e00-\u9fff·/]{1,10}){0,2}|[\u4e00-\u9fff·]{1,10}[\s\u3000]+第?(?:[A-D]?\d{1,3}|[一二三四五六七八九十]{1,3})版|[A-D]?\d{1,2}[\s\u3000]+[\u4e00-\u9fff·]{2,6})$/;

const IMPRINT =
  /^(?:国内统一|CN[\s\d]|ISSN|邮发代号|总第\s*\d|第\s*\d+\s*期|今日\s*\d+\s*版|本报地址|地址[:：]|邮编|邮政编码|电话[:：\d]|(?:新闻|投稿|服务|订阅|广告|举报|发行|咨询|读者|电子)?(?:热线|邮箱|电话|信箱)(?:电话)?[\s]*[:：\d]|投稿[:：]|E-?mail|https?:\/\/|www\.|扫码|扫一扫|微信公众号[:：]|农历|零售价?[:：\s\d])[\s\S]{0,80}$/i;

const STAFF =
  /^(?:本版|本期|值班|执行|责任|版面|美术|图片|文字|首席|视觉|技术)*(?:责任编辑|责编|编辑|编审|主编|副主编|总编辑?|总监|主任|校对|检校|美编|视觉设计|视觉|版式设计|版式|设计|组版|排版|制版|统筹|策划|监制|审校|审读|终审|签发|值班|制图|见习编辑|实习编辑|电话|邮箱|版面|本版|栏目主持|主持人?)$/;

/** 责任编辑：张三 视觉设计：李四 — every word is a job on the paper or a name, and there is at least one job. */
function isStaffLine(line: string): boolean {
  const words = line.split(/[\s\u3000:：/／|丨、，,]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 16) {
    return words.length === 1 && /^(?:责任编辑|责编|本版编辑)[\u3400-\u9fff]{2,4}$/.test(line);
  }
  let jobs = 0;
  let single = false;
  for (const word of words) {
    if (STAFF.test(word)) jobs++;
    else if (/^(?:责任编辑|责编|本版编辑|编辑|视觉设计|校对|美编)[\u3400-\u9fff]{2,4}$/.test(word)) jobs++;
    else if (isPersonName(word) || /^[\w.+-]+@[\w.-]+$/.test(word) || /^[\d-]{5,}$/.test(word)) continue;
    else if (word.length === 1) single = !single;
    else if (!/^[\u3400-\u9fff]{2,3}$/.test(word)) return false;
  }
  return jobs > 0 && !single;
}
