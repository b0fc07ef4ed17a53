import { message } from '../text/message.ts';
import type { Rule } from './rule.ts';

/** A caption or credit that only its neighbours give away: other tools will take it for body text. */
export const unlabelledCaption: Rule = {
  id: 'unlabelled-caption',
  group: 'structure',
  scope: 'block',
  kinds: ['caption', 'credit'],
  severity: 'off',
  errors: 0,
  name: { zh: '难与正文区分的图片说明', en: 'Caption that looks like body text' },
  docs: {
    zh: '这一行凭上下文判断是图片说明或署名，单看文字与正文无异。开启后逐条列出，便于人工核对。',
    en: 'Only its neighbours show that this line is a caption or credit; read alone it could be body text. Turn the rule on to list such lines for a check by hand.',
  },
  examples: [
    { bad: '# 港口\n\n新航线每周三班。\n\n\n\n工人在码头检查设备\n\n全程比过去缩短六天。' },
    {
      ok: '# 港口\n\n新航线每周三班。\n\n\n\n图为工人在码头检查设备\n\n全程比过去缩短六天。',
      why: '“图为”已经说明 / it says itself that it is a caption',
    },
  ],
  *check(block) {
    if (block.evidence.some((one) => one.sign.startsWith('form:c') && one.weight >= 4)) return;
    const end = block.text.trimEnd().length;
    yield { span: { start: 0, end }, message: message(block.kind === 'caption' ? CAPTION : CREDIT) };
  },
};

const CAPTION = { zh: '据上下文判断是图片说明', en: 'Read as a caption from what stands around it' };
const CREDIT = { zh: '据上下文判断是图片署名', en: 'Read as a credit from what stands around it' };
