import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { type Bilingual, message } from '../text/message.ts';
import type { Fault } from './validate.ts';

/**
 * What is wrong in the JSON itself. One slip throws a parser off its track, and what it complains of behind it is no
 * fault of the file: only the first is told.
 */
export function syntaxFaults(errors: readonly ParseError[]): readonly Fault[] {
  const [first] = errors;
  if (!first) return [];
  const { offset, length, error } = first;
  const span = { start: offset, end: offset + length };
  return [
    {
      span,
      severity: 'error',
      kind: 'json',
      message: message(WORDS.get(printParseErrorCode(error)) ?? OTHER),
    },
  ];
}

const OTHER: Bilingual = { zh: 'JSON 写法有误', en: 'This is not valid JSON' };

const WORDS: ReadonlyMap<string, Bilingual> = new Map([
  ['InvalidNumberFormat', { zh: '数字写法有误', en: 'This is no number' }],
  ['PropertyNameExpected', { zh: '这里应是加双引号的名称', en: 'A name in double quotes belongs here' }],
  ['ValueExpected', { zh: '这里缺一个值', en: 'A value is missing here' }],
  ['ColonExpected', { zh: '名称后面缺冒号', en: 'A colon is missing behind the name' }],
  ['CommaExpected', { zh: '两项之间缺逗号', en: 'A comma is missing between two entries' }],
  ['CloseBraceExpected', { zh: '缺右花括号 }', en: 'A closing brace } is missing' }],
  ['CloseBracketExpected', { zh: '缺右方括号 ]', en: 'A closing bracket ] is missing' }],
  [
    'EndOfFileExpected',
    { zh: '文件到此应已结束，后面多出了内容', en: 'The file should end here; more follows' },
  ],
  ['UnexpectedEndOfString', { zh: '字符串缺右引号', en: 'A closing quote is missing' }],
  ['UnexpectedEndOfComment', { zh: '注释没有收尾 */', en: 'The comment is not closed by */' }],
  ['InvalidEscapeCharacter', { zh: '反斜杠后面的写法不对', en: 'Nothing is written so behind a backslash' }],
  [
    'InvalidCharacter',
    { zh: '字符串里不能直接换行或用控制字符', en: 'A string holds no line end and no control character' },
  ],
]);
