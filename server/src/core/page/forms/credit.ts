import { isPersonName } from '../names.ts';

/** How sure the form alone makes it that a line is a picture credit (图片署名): 1 sure, 0.8 likely, 0 none. */
export function creditForm(line: string): 0 | 0.8 | 1 {
  if (line.length > 60 || line.length < 2) return 0;
  const text = unwrap(line);
  if (/[。！？；!?;]/.test(text)) return 0;
  if (STOCK.test(text) || PREFIXED.test(text) || AGENCY.test(text)) return 1;
  if (/^(?:图片?|照片|[\u4e00-\u9fff]{0,4}图片?)均?由?[^，,]{2,24}提供$/.test(text)) return 1;
  const supplied = SUPPLIED.exec(text);
  if (supplied) return supplied[1]!.length <= 24 && !/[，,：:]/.test(supplied[1]!) ? 1 : 0;
  const taken = TAKEN.exec(text);
  if (!taken) return 0;
  const who = taken[1]!.trim();
  if (/[，,：:]/.test(who)) return 0;
  if (/记者|通讯员|实习生|新华社|中新社|本报|作者|网友|读者|市民/.test(who)) return who.length <= 30 ? 1 : 0;
  if (namesOnly(who)) return 1;
  return /[\s\u3000]$/.test(taken[1]!) && /^[\u3400-\u9fff·]{2,8}$/.test(who) ? 0.8 : 0;
}

/**
 * Where a credit begins that closes a caption on the caption's own line (`…。本报记者 X 摄`, `…（X 摄）`), or -1.
 * UTF-16 offset.
 */
export function trailingCredit(line: string): number {
  // Each of the three has its own last character: most lines end in a full stop and need no search.
  const last = line[line.length - 1] ?? '';
  const bracket = '）)'.includes(last) ? /[（(][^（()）]{1,36}[）)]$/.exec(line) : null;
  if (bracket && creditForm(bracket[0])) return bracket.index;
  if ('。！？…”，,'.includes(last)) return -1;
  const tail = /[。！？…”][\s\u3000]*([^。！？…”，,]{2,30})$/.exec(line);
  if (tail && creditForm(tail[1]!) > 0) return line.length - tail[1]!.length;
  const spaced =
    /[\s\u3000]((?:新华社|中新社|本报)?(?:记者|通讯员)[\s\u3000]*[^。，,]{2,16}(?:摄|供图|摄影))$/.exec(line);
  return spaced ? line.length - spaced[1]!.length : -1;
}

/** Names parted by blanks or 、; a name of two characters may itself be padded with a blank. */
function namesOnly(who: string): boolean {
  const tokens = who.split(/[\s\u3000、/]+/).filter((token) => token !== '');
  let surname = '';
  for (const token of tokens) {
    if (token.length === 1) {
      if (surname) surname = '';
      else if (/[\u3400-\u9fff]/.test(token)) surname = token;
      else return false;
    } else if (surname || !isPersonName(token)) return false;
  }
  return tokens.length > 0 && surname === '';
}

function unwrap(line: string): string {
  const bracket = /^[（(【[](.+)[）)】\]]$/.exec(line);
  return (bracket ? bracket[1]! : line).trim();
}

const STOCK =
  /^(?:[\u4e00-\u9fff]{0,6}(?:资料图片|资料图|资料照片|资料片|网络图片|视频截图|效果图|示意图|档案照片)|[\u4e00-\u9fff]{0,4}(?:图片|照片|图)(?:来源|源|据|自)[\s:：/].{1,24}|视觉中国|人民视觉|东方IC|CFP|IC[\s]?photo)$/i;

const PREFIXED =
  /^(?:图文|文图|图片|图|文[/／]图|图[/／]文|摄影|摄|制图|绘图|漫画|插图|供图|画)[\s\u3000]*[/／|丨:：][\s\u3000]*[^，,。]{2,30}$/;

const AGENCY =
  /^(?:新华社|中新社|中新网|法新社|人民视觉|视觉中国|CFP|影像中国)[\u4e00-\u9fff\s/]{0,8}[（(][^）)]{2,24}[）)]$/;

const SUPPLIED =
  /^((?:均|图片|照片|以上图片|本组图片|本版图片)?(?:均)?由?[^（(]{2,30}?)[\s\u3000]*(?:供图|提供图片|供稿)(?:[（(][^）)]{2,12}[）)])?$/;

const TAKEN =
  /^((?:均为|均由|图为|以上图片均为|本组图片由)?[^（(]{1,34}?)(?:摄影报道|拍摄|摄影|摄制|摄|文[/／]图|图[/／]文|文图|图文|文并摄|文[/／]摄|制图|绘图|绘|作图|漫画|图)(?:[（(](?:资料|新华社发|无人机照片|无人机|拼版|手机|本报)[^）)]{0,8}[）)])?$/;
