import { message } from '../text/message.ts';
import type { Rule } from './rule.ts';

/** 缺署名: an article that nobody signs, in its dateline, under its headline or at its end. */
export const missingByline: Rule = {
  id: 'missing-byline',
  group: 'structure',
  scope: 'section',
  severity: 'info',
  errors: 0,
  name: { zh: '稿件缺署名', en: 'Missing byline' },
  docs: {
    zh: '稿件的电头、题下、文末都没有作者或来源。只写“本报讯”而没有记者姓名的也算。',
    en: 'Neither the dateline nor a byline nor a sign-off names a writer or a source.',
  },
  examples: [
    { bad: '# 新路\n\n**本报讯** 去年冬天动工的新路今天通车，沿线五个村的村民出门更方便了。' },
    {
      ok: '# 新路\n\n**本报讯 记者张三报道** 去年冬天动工的新路今天通车，沿线五个村的村民出门更方便了。',
      why: '电头有记者 / named in the dateline',
    },
    {
      ok: '# 新路\n\n去年冬天动工的新路今天通车，沿线五个村的村民出门更方便了。\n\n本报记者 张 三',
      why: '文末署名 / a sign-off',
    },
    {
      ok: '# 新路\n\n**新华社沈阳12月1日电** 去年冬天动工的新路今天通车，沿线五个村的村民出门更方便了。',
      why: '通讯社电头即来源 / the agency is the source',
    },
  ],
  *check(section) {
    if (section.kind !== 'article') return;
    const lead = section.paragraphs.find((one) => one.role === 'lead');
    const headline = section.paragraphs.find((one) => one.role === 'headline');
    if (!lead || !headline) return;
    const signed = section.paragraphs.some((one) => one.role === 'byline' || one.role === 'sign-off');
    const source = lead.dateline ? lead.text.slice(lead.dateline.start, lead.dateline.end) : '';
    const last = section.paragraphs.filter((one) => one.role === 'body' || one.role === 'lead').pop();
    const inline =
      last !== undefined &&
      /[（(](?:本报)?(?:记者|通讯员|据|新华社|作者|综合)[^（()）]{1,40}[）)]$/.test(last.text.slice(-60));
    if (signed || inline || /记者|通讯员|社|网|电/.test(source)) return;
    yield { span: section.place(headline.pieces[0]!), message: message(TEXT) };
  },
};

const TEXT = { zh: '这篇稿件没有署名，也没有来源', en: 'Nobody signs this article and it names no source' };
