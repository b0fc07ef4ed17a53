import { parseChineseNumber } from './chinese-number.ts';

/** A small number in digits or Chinese numerals (12, 十二, 二十一, 两); NaN when it is neither. */
export function readSmall(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const parsed = parseChineseNumber(text);
  return parsed && parsed.length === text.length && parsed.low === parsed.high ? parsed.value : Number.NaN;
}

/** A year in digits or numeral by numeral: 2021, 二〇二一, 二○二一. */
export function readYear(text: string): number {
  const digits = [...text].map((one) => {
    if (/\d/.test(one)) return one;
    if (one === '○' || one === 'O' || one === '零' || one === '〇') return '0';
    return String('〇一二三四五六七八九'.indexOf(one));
  });
  return Number(digits.join(''));
}
