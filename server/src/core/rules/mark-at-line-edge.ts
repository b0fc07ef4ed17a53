import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { BlockRule } from './rule.ts';

/** 标点避头尾: a mark of pause at the head of a line, an opener at its tail. */
export const markAtLineEdge: BlockRule = {
  id: 'mark-at-line-edge',
  group: 'punctuation',
  scope: 'block',
  kinds: ['headline', 'subhead', 'body', 'caption', 'list-item'],
  severity: 'warning',
  errors: 0,
  name: { zh: '标点避头尾', en: 'Mark at the edge of a line' },
  docs: {
    zh: '逗号、句号等点号和后引号、后括号不放在行首，前引号、前括号不放在行尾。段内折行犯了这一条，多半是识别时断错了行，修复把两行接上。整段按栏宽折行的由“段内硬回车”一并处理，隔着空行的断开由段落规则处理。',
    en: 'Pause marks and closers never begin a line and openers never end one. Inside a block it means that the recogniser broke the line wrongly; the fix joins the two lines. A paragraph that keeps every line of its column is one finding of wrapped-paragraph, and breaks with a blank line are the business of the paragraph rules.',
  },
  source: 'GB/T 15834-2011 5.1.1, 5.1.4',
  examples: [
    {
      bad: '截至目前，全市改造完成15处拆围覆绿地块，建设城市小树林\n，口袋公园2处。',
      good: '截至目前，全市改造完成15处拆围覆绿地块，建设城市小树林，口袋公园2处。',
    },
    { bad: '锦州做好“\n三篇大文章”。', good: '锦州做好“三篇大文章”。' },
    {
      ok: '截至目前，全市改造完成15处拆围覆绿地块，\n建设城市小树林12处。',
      why: '点号在行尾 / the mark ends its line',
    },
    { ok: '锦州做好\n“三篇大文章”。', why: '前引号在行首 / the opener begins its line' },
    {
      ok: '截至目前，全市改造完成15处拆围覆绿地块\n，建设城市小树林12处，口袋公园2处，新增\n绿地39万平方米。',
      why: '整段折行，算一处段内硬回车 / the whole paragraph is wrapped, which is one finding and not one a line',
    },
  ],
  *check(block) {
    const { text } = block;
    if (block.kind === 'body' && isColumn(text)) return;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      let start = at;
      while (start > 0 && ' \t\r\u3000'.includes(text[start - 1]!)) start--;
      let end = at + 1;
      while (end < text.length && ' \t\u3000'.includes(text[end]!)) end++;
      const head = text[end] ?? '\n';
      const tail = text[start - 1] ?? '\n';
      const edits = [{ span: { start, end }, newText: '' }];
      if (NEVER_FIRST.includes(head)) {
        yield replacement({ start: end, end: end + 1 }, message(FIRST, { mark: head }), '', {
          title: message(TITLE),
          edits,
        });
      } else if (NEVER_LAST.includes(tail)) {
        yield replacement({ start: start - 1, end: start }, message(LAST, { mark: tail }), '', {
          title: message(TITLE),
          edits,
        });
      }
    }
  },
};

/** Three lines or more: the line ends are the column's, and unwrapping the paragraph mends them all. */
function isColumn(text: string): boolean {
  const first = text.indexOf('\n');
  return first >= 0 && text.indexOf('\n', first + 1) >= 0;
}

const NEVER_FIRST = '，。、；：！？”’』」）》〉】〕％';
const NEVER_LAST = '“‘『「（《〈【〔';

const FIRST = { zh: '“{mark}”不应在行首', en: '{mark} must not begin a line' };
const LAST = { zh: '“{mark}”不应在行尾', en: '{mark} must not end a line' };
const TITLE = { zh: '接上这两行', en: 'Join the two lines' };
