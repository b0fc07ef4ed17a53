import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';

/** 图片说明句号: some houses set captions without a final full stop. */
export const captionPeriod: ParagraphRule = {
  id: 'caption-period',
  group: 'punctuation',
  scope: 'paragraph',
  roles: ['caption'],
  severity: 'off',
  errors: 0,
  name: { zh: '图片说明末尾的句号', en: 'Full stop after a caption' },
  docs: {
    zh: '图片说明只有一句话时，有的报社规定句末不加句号。本条默认关闭，按本报规定打开。说明有几句话的，句号照用，不报。',
    en: 'Some houses set a caption of one sentence without its full stop. Off unless the house turns it on; a caption of several sentences keeps its stops.',
  },
  source: 'GB/T 15834-2011 附录A A.1',
  examples: [
    { bad: '公司员工在检查空分装置罐区情况。', good: '公司员工在检查空分装置罐区情况' },
    { ok: '公司员工在检查空分装置罐区情况', why: '没有句号 / no stop' },
    { ok: '三山环抱、三水萦绕的锦州城。记者近日登山远眺。', why: '有几句话 / several sentences' },
  ],
  *check({ text }) {
    const end = text.trimEnd().length;
    if (text[end - 1] !== '。' || /[。！？]/.test(text.slice(0, end - 1))) return;
    yield replacement({ start: end - 1, end }, message(TEXT), '');
  },
};

const TEXT = { zh: '图片说明末尾不加句号', en: 'No full stop after a caption' };
