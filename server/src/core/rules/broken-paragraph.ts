import { message } from '../text/message.ts';
import { breaksOf, headTail, joinEdits, tailHead } from './joints.ts';
import type { Rule } from './rule.ts';

/** 断行: OCR put a blank line into the middle of a sentence. */
export const brokenParagraph: Rule = {
  id: 'broken-paragraph',
  group: 'structure',
  scope: 'section',
  severity: 'warning',
  errors: 0,
  name: { zh: '段落断行', en: 'Broken paragraph' },
  docs: {
    zh: '一段话被空行拆成两截，上截没有收句，下截接着往下说。修复办法是去掉中间的空行，把两截接成一段，一字不增不减。',
    en: 'A paragraph was cut in two by a blank line: the first piece stops in mid-sentence and the next one carries on. The fix joins them and changes no other character.',
  },
  examples: [
    {
      bad: '# 城市增绿\n\n全市新建口袋公园十二处，栽种乔木、灌\n\n木两万余株。',
      good: '# 城市增绿\n\n全市新建口袋公园十二处，栽种乔木、灌木两万余株。',
    },
    {
      bad: '# 港口\n\n新航线每周三班，货物经海路发往欧洲，\n\n全程比过去缩短六天。',
      good: '# 港口\n\n新航线每周三班，货物经海路发往欧洲，全程比过去缩短六天。',
    },
    {
      ok: '# 部署\n\n会议提出三点要求。\n\n一是加强领导；\n\n二是落实责任；\n\n三是严格考核。',
      why: '分条列出，各自成段 / counted items, each a paragraph',
    },
    {
      ok: '# 通知\n\n各有关单位：\n\n现将工作要点印发给你们，请结合实际认真贯彻执行。\n\n市教育局',
      why: '称呼和落款 / a salutation and who signs',
    },
    {
      ok: '# 减负\n\n全市中小学落实减负要求，作业总量明显下降。\n\n点评\n\n这座小城的做法值得借鉴，它把群众的事放在心上。\n\n“走喽——”\n\n车子慢慢驶出了村口。',
      why: '小标题；呼喊 / a small heading; a call',
    },
    {
      ok: '# 今晚荧屏\n\n18:30 锦州新闻\n\n19:45 百姓生活\n\n姓名：赵天明\n\n年龄：46岁\n\n爆竹声中一岁除，\n\n春风送暖入屠苏。',
      why: '节目表、表格、诗行 / rows of a timetable, a form, a poem',
    },
    {
      ok: '# 落幕\n\n主持人用英文说：“See you in Paris.”\n\n更多内容请登录www.example.com.cn\n\n第二天，志愿者开始清理场地。',
      why: '英文句子和网址收尾 / an English sentence or an address ends it',
    },
    {
      ok: '# 港口\n\n新航线每周三班。\n\n全程比过去缩短六天。',
      why: '上段已经收句 / the first paragraph is complete',
    },
    {
      ok: '# 学校\n\n孩子们搬进了新教室。\n\n暖气热了\n\n入冬以后，学校换了新锅炉，教室里一直保持在二十摄氏度。',
      why: '小标题不收句 / a subhead has no final mark',
    },
  ],
  *check(section) {
    for (const found of breaksOf(section, 'broken')) {
      yield {
        span: headTail(found),
        message: message(TEXT, { head: found.headWords, tail: found.tailWords }),
        related: [{ span: tailHead(found), message: message(TAIL) }],
        fix: { title: message(TITLE), edits: joinEdits(section, found), safe: true },
      };
    }
  },
};

const TEXT = {
  zh: '段落在此断开：“…{head}”应与下文“{tail}…”相接',
  en: 'The paragraph breaks off here: “…{head}” goes on with “{tail}…”',
};
const TAIL = { zh: '下截由此开始', en: 'It goes on here' };
const TITLE = { zh: '接上断行', en: 'Join the broken paragraph' };
