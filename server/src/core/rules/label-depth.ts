import type { Block } from '../page/block.ts';
import { titleStart } from '../page/headings.ts';
import { message } from '../text/message.ts';
import type { Finding, Rule } from './rule.ts';

/** 栏目层级: a label marked deeper than the articles it covers, or a heading that skips a level. */
export const labelDepth: Rule = {
  id: 'label-depth',
  group: 'structure',
  scope: 'page',
  severity: 'hint',
  errors: 0,
  name: { zh: '栏目层级倒挂', en: 'Label deeper than its articles' },
  docs: {
    zh: '栏目的 # 号比它统领的稿件还多，普通 Markdown 大纲会把栏目挂到上一篇稿件底下；或者小标题跳了一级。报社若在配置里定了栏目的写法（labelForm），可以一键改成那种写法。',
    en: 'A label has more # marks than the articles it covers, so a plain Markdown outline hangs it under the article before; or a subhead skips a level. Where the house sets a form for labels (labelForm), the fix writes that form.',
  },
  examples: [
    { bad: '## 乡村振兴\n\n# 新路\n\n路通到了家门口。' },
    {
      ok: '# 乡村\n\n## 新路修到家门口\n\n路通到了家门口。\n\n## 新桥\n\n桥也修好了。',
      why: '栏目高于稿件 / the label is above its articles',
    },
  ],
  *check(page, style) {
    for (const [at, section] of page.sections.entries()) {
      const start = page.starts[at]!;
      const block = section.blocks[0];
      if (section.kind === 'label' && block) {
        const next = page.sections[at + 1]?.blocks[0];
        if (next && marks(next) > 0 && marks(block) > marks(next)) {
          const span = {
            start: start + section.starts[0]!,
            end: start + section.starts[0]! + block.text.trimEnd().length,
          };
          const finding: Finding = {
            span,
            message: message(DEEPER, { label: marks(block), article: marks(next) }),
          };
          yield style.labelForm
            ? {
                ...finding,
                fix: {
                  title: message(TITLE),
                  edits: [
                    {
                      span,
                      newText: style.labelForm.replace(
                        '{label}',
                        block.text.slice(titleStart(block.text)).trim(),
                      ),
                    },
                  ],
                  safe: false,
                },
              }
            : finding;
        }
      }
      if (section.kind !== 'article' || !block || marks(block) === 0) continue;
      for (const [index, one] of section.blocks.entries()) {
        if (one.kind !== 'subhead' || marks(one) <= marks(block) + 1) continue;
        const from = start + section.starts[index]!;
        yield {
          span: { start: from, end: from + one.text.trimEnd().length },
          message: message(SKIPS, { subhead: marks(one), article: marks(block) }),
          fix: {
            title: message(RELEVEL),
            edits: [{ span: { start: from, end: from + marks(one) }, newText: '#'.repeat(marks(block) + 1) }],
            safe: false,
          },
        };
      }
    }
  },
};

/** How many # marks open the heading; 0 for a block that is no heading. */
function marks(block: Block): number {
  return /^#{1,6}/.exec(block.text)?.[0].length ?? 0;
}

const DEEPER = {
  zh: '栏目有 {label} 个 #，稿件只有 {article} 个，层级倒挂',
  en: 'The label has {label} # marks, its articles {article}',
};
const SKIPS = {
  zh: '小标题有 {subhead} 个 #，稿件标题只有 {article} 个，跳了一级',
  en: 'The subhead has {subhead} # marks, the headline {article}: a level is skipped',
};
const TITLE = { zh: '改成本报的栏目写法', en: 'Write it in the label form of the house' };
const RELEVEL = { zh: '改正层级', en: 'Mend the level' };
