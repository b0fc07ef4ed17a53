import type { Configuration, GlossaryEntry } from './configuration.ts';

/** Presets by the name that `extends` calls them by. Neutral terms only: units, numerals, respectful words. */
export const PRESETS: ReadonlyMap<string, Configuration> = new Map<string, Configuration>([
  ['galley:print', { glossary: { terms: terms() } }],
  [
    'galley:strict',
    {
      extends: ['galley:print'],
      rules: {
        'two-digit-year': 'warning',
        'nonlegal-unit': 'info',
        'caption-period': 'warning',
        'unit-form': 'warning',
        'percent-point': 'warning',
        'dash-form': 'warning',
        'split-word': 'warning',
        'confusable-word': 'warning',
        'nested-quote': 'warning',
        'pause-mark-between-pairs': 'warning',
        'missing-byline': 'warning',
        'relative-date': 'warning',
      },
    },
  ],
]);

function terms(): GlossaryEntry[] {
  return [
    entry('残疾人', ['残废人', '残障人士'], '《中华人民共和国残疾人保障法》的用语'),
    entry('听力残疾人', ['聋哑人'], '指人时用'),
    entry('智力残疾人', ['弱智人士', '智障人士', '弱智者'], '指人时用'),
    entry('精神障碍患者', ['精神病人'], '《中华人民共和国精神卫生法》的用语'),
    entry('犯罪嫌疑人', ['嫌犯', '嫌疑犯', '疑犯'], '判决之前的称谓'),
    entry('平方米', ['平方公尺']),
    entry('立方米', ['立方公尺']),
  ];
}

function entry(use: string, not: readonly string[], note?: string): GlossaryEntry {
  return { use, not, severity: 'info', ...(note !== undefined && { note }) };
}
