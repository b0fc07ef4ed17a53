import type { Locale } from '../../core/index.ts';

/**
 * The half of a text that rules write as “中文 / English”, for one reader. What stands before the stroke and needs no
 * language, as the clause of a standard, is for both: “GB/T 15834-2011 4.11；零误报 / no false finding”.
 */
export function halfFor(text: string, locale: Locale): string {
  const stroke = text.lastIndexOf(' / ');
  if (stroke < 0) return text;
  const chinese = text.slice(0, stroke);
  if (locale === 'zh') return chinese;
  const clauses = chinese.split(/[；;]\s*/).filter((one) => /^[A-Z]/.test(one));
  return [...clauses, text.slice(stroke + 3)].join('; ');
}
