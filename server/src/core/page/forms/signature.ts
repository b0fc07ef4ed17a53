import { isPersonName } from '../names.ts';

/** How a line that names its writers says so: by an ornament, by a role word, in brackets, or by names alone. */
export type SignatureForm = 'ornament' | 'role' | 'bracket' | 'names';

/**
 * Recognises a line of writers' names: a byline under a headline or a sign-off at the end of an article, the two
 * told apart by where they stand. Names of two characters may be padded with a blank, as print sets them.
 */
export function signatureForm(line: string): SignatureForm | undefined {
  if (line.length > 60 || line.length < 2 || /[。！？；，,;!?]/.test(line)) return undefined;
  const bracket = /^[（(【[](.+)[）)】\]]$/.exec(line);
  const inner = bracket ? bracket[1]! : line;
  if (
    /^(?:据|综合|来源|转自|摘自|原载|载自?)[\s:：]?.{2,30}$/.test(inner) &&
    (bracket || inner.length <= 24)
  ) {
    return /^据.*(?:日电|介绍|了解|统计|悉|说|称|显示|测算|调查)/.test(inner) ? undefined : 'bracket';
  }
  if (bracket && /^(?:新华社|中新社|本报综合|完|作者(?:系|为|单位|是).{2,40}|未完待续)$/.test(inner))
    return 'bracket';
  const ornament = /^[□■◆◇●○◎☆★△▲▼▽※＊—-]{1,2}\s*/.exec(inner);
  const rest = ornament ? inner.slice(ornament[0].length) : inner;
  const tokens = tokensOf(rest);
  if (tokens.length === 0 || tokens.length > 14) return undefined;
  let roles = 0;
  let names = 0;
  let single = '';
  for (const token of tokens) {
    const role = ROLE.exec(token);
    if (single && token.length === 1) {
      names++;
      single = '';
      continue;
    }
    if (single) return undefined;
    if (role) {
      roles++;
      const rest = token.slice(role[0].length);
      if (rest === '') continue;
      if (rest.length === 1) single = rest;
      else if (isPersonName(rest) || /^[\u3400-\u9fff]{2,4}$/.test(rest)) names++;
      else return undefined;
      continue;
    }
    if (token.length === 1 && /[\u3400-\u9fff]/.test(token)) single = token;
    else if (isPersonName(token)) names++;
    else if (roles > 0 && /^[\u3400-\u9fff]{2,4}$/.test(token)) names++;
    else return undefined;
  }
  if (single) return undefined;
  if (roles > 0 && (names > 0 || /评论员|编辑部|观察员/.test(rest)))
    return bracket ? 'bracket' : ornament ? 'ornament' : 'role';
  if (ornament && names > 0) return 'ornament';
  if (bracket && names > 0) return 'bracket';
  return names > 0 && /[\s\u3000]/.test(rest) ? 'names' : names === 1 ? 'names' : undefined;
}

/** The words of a line of names: parted by blanks, 、 and slashes. A role may stand before its names without a blank. */
function tokensOf(line: string): string[] {
  return line.split(/[\s\u3000、/／:：|丨&]+/).filter((token) => token !== '');
}

const ROLE =
  /^(?:(?:本报|本台|本网|本刊|新华社|中新社|[\u4e00-\u9fff]{2,6}?报|[\u4e00-\u9fff]{2,6}?社|[\u4e00-\u9fff]{2,6}?网)?(?:驻[\u4e00-\u9fff]{2,6})?(?:全媒体|融媒体|融媒|特约|特派|实习|见习|首席|高级|主任|专题)?(?:记者|通讯员|评论员|观察员|撰稿人|编辑|摄影)|实习生|文字?|撰文|撰稿|作者|整理|采写|编译|供稿)/;

/** A body that issues notices, or the one who declares something: 市教育局, 本报编辑部, 声明人：张三. */
export const issuer =
  /(?:委员会|办公室|编辑部|公司|政府|报社|协会|中心|法院|检察院|学校|医院|支队|大队|[局厅部委])$|^[\u3400-\u9fff]{2,4}人[：:]/;
