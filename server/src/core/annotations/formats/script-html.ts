import type { Bilingual, Locale } from '../../text/message.ts';
import type { Span } from '../../text/span.ts';
import { type Annotation, annotationStatuses, quoteOf, type Source } from '../annotation.ts';
import { assessmentOf, kindOf, statusOf, talkOf } from '../read.ts';
import type { ExportFormat, Placed } from './exchange.ts';
import { lossesOf } from './losses.ts';
import { kindNames, statusNames } from './names.ts';

/**
 * The annotated script, for the desk and the archive: the text with its facts underlined and numbered, and beside each
 * paragraph what was tagged, how far its check has come and against what. One file without scripts, made to be printed.
 * Everything from the page or the notes is escaped. Positions are not part of it.
 */
export const scriptExport: ExportFormat = {
  id: 'script',
  name: { zh: '核稿单（HTML，可打印）', en: 'Annotated script (HTML, for print)' },
  extension: 'html',
  unit: 'none',
  write({ text, source, placed, locale }) {
    const facts = placed
      .flatMap(({ annotation, span }) =>
        span ? [{ annotation, start: text.toNormal(span.start), end: text.toNormal(span.end) }] : [],
      )
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((one, at): Fact => ({ ...one, number: at + 1 }));
    const rows: string[] = [];
    let start = 0;
    for (const line of text.normal.split('\n')) {
      const end = start + line.length;
      if (line.trim() !== '') {
        const touching = facts.filter((one) => one.start < end && start < one.end);
        const notes = touching.filter((one) => one.start >= start).map((one) => note(one, locale));
        rows.push(`<section><p>${marked(line, start, touching)}</p><ol>${notes.join('')}</ol></section>`);
      }
      start = end + 1;
    }
    const lost = placed.filter(({ span }) => !span);
    const content = page(source, locale, rows.join('\n'), summary(placed, locale), orphans(lost, locale));
    return { content, losses: lossesOf(placed, ['norm', 'author', 'identity', 'foreign']) };
  },
};

interface Fact extends Span {
  readonly annotation: Annotation;
  readonly number: number;
}

/** The line with its facts underlined; where facts overlap, a stretch bears the classes of all of them. */
function marked(line: string, offset: number, facts: readonly Fact[]): string {
  const cuts = new Set([0, line.length]);
  for (const { start, end } of facts) {
    cuts.add(Math.max(0, start - offset));
    cuts.add(Math.min(line.length, end - offset));
  }
  const places = [...cuts].sort((a, b) => a - b);
  let html = '';
  for (const [at, from] of places.entries()) {
    const to = places[at + 1];
    const here = offset + from;
    if (to !== undefined) {
      const covering = facts.filter(({ start, end }) => start <= here && offset + to <= end);
      const classes = covering.map(({ annotation }) => statusOf(annotation)).join(' ');
      const text = escapeHtml(line.slice(from, to));
      html += covering.length > 0 ? `<mark class="${classes}">${text}</mark>` : text;
    }
    const ending = to === undefined ? [] : facts.filter(({ end }) => end === offset + to);
    html += ending.map(({ number }) => `<sup><a href="#f${number}">${number}</a></sup>`).join('');
  }
  return html;
}

function note({ annotation, number }: Fact, locale: Locale): string {
  const kind = kindOf(annotation);
  const assessment = assessmentOf(annotation);
  const status = statusOf(annotation);
  const against = assessment?.source ? sourceLine(assessment.source, locale) : '';
  const signed = assessment
    ? `${assessment.by}${locale === 'zh' ? '，' : ', '}${assessment.at.slice(0, 10)}`
    : '';
  const talk = talkOf(annotation).map(
    ({ by, value }) => `<q>${escapeHtml(by)}${colon[locale]}${escapeHtml(value)}</q>`,
  );
  return [
    `<li id="f${number}" value="${number}"><b>${kind ? kindNames[kind][locale] : ''}</b>`,
    ` <i class="${status}">${statusNames[status][locale]}</i>`,
    against && `<cite>${escapeHtml(against)}</cite>`,
    signed && `<small>${escapeHtml(signed)}</small>`,
    ...talk,
    '</li>',
  ].join('');
}

function sourceLine({ title, page, para, url }: Source, locale: Locale): string {
  const place = [
    page === undefined ? '' : locale === 'zh' ? `第${page}页` : `p. ${page}`,
    para === undefined ? '' : locale === 'zh' ? `第${para}段` : `para. ${para}`,
  ].filter((one) => one !== '');
  return [title, place.join(locale === 'zh' ? '' : ', '), url]
    .filter((one) => one)
    .join(locale === 'zh' ? '，' : ', ');
}

function summary(placed: readonly Placed[], locale: Locale): string {
  const counts = annotationStatuses.map((status): [string, number] => [
    statusNames[status][locale],
    placed.filter(({ annotation }) => statusOf(annotation) === status).length,
  ]);
  const parts = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  return `${words.facts[locale].replace('{n}', String(placed.length))}${parts.length > 0 ? colon[locale] : ''}${parts.join(locale === 'zh' ? '，' : ', ')}`;
}

function orphans(lost: readonly Placed[], locale: Locale): string {
  if (lost.length === 0) return '';
  const items = lost.map(
    ({ annotation }) => `<li>${escapeHtml(quoteOf(annotation.target)?.exact ?? annotation.id)}</li>`,
  );
  return `<footer><h2>${words.orphans[locale]}</h2><ul>${items.join('')}</ul></footer>`;
}

const colon: Bilingual = { zh: '：', en: ': ' };
const words = {
  facts: { zh: '共 {n} 条', en: '{n} facts' },
  orphans: { zh: '找不到原文位置的标注', en: 'Annotations that have lost their place' },
} satisfies Record<string, Bilingual>;

function page(title: string, locale: Locale, body: string, counts: string, footer: string): string {
  return `<!DOCTYPE html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><p>${escapeHtml(counts)}</p></header>
<main>
${body}
</main>
${footer}
</body>
</html>
`;
}

/** Statuses differ in the shape of the line, not in colour alone: most scripts are printed in black. */
const style = `
body{margin:2em auto;max-width:60em;padding:0 1em;font:16px/1.8 "Songti SC","SimSun","Noto Serif CJK SC",serif;color:#111;background:#fff}
h1{font-size:1.3em;margin:0}header p{margin:.2em 0 1.5em;color:#444}
section{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:0 2em;break-inside:avoid}
section p{margin:.3em 0;white-space:pre-wrap;overflow-wrap:anywhere}
ol,ul{margin:.3em 0;padding:0 0 0 1.8em;font:13px/1.5 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
li cite,li small,li q{display:block;font-style:normal;overflow-wrap:anywhere}li q{quotes:none;color:#444}
i{font-style:normal}sup{font-size:.65em;line-height:0}sup a{color:inherit;text-decoration:none}
mark,li i{background:none;color:inherit;text-decoration:underline;text-underline-offset:.25em;text-decoration-skip-ink:none}
.unchecked{text-decoration-style:dotted}.checking{text-decoration-style:dashed}.verified{text-decoration-style:solid}
.wrong{text-decoration-style:wavy;text-decoration-color:#b00}.disputed{text-decoration-style:double}
.unverifiable{text-decoration-style:dashed;text-decoration-thickness:2px}
footer{margin-top:2em;border-top:1px solid #999}footer h2{font-size:1em}
@media print{body{margin:0;max-width:none;font-size:11pt}ol,ul{font-size:9pt}}
@page{margin:18mm 15mm}
`;

/** Text as HTML text or as an attribute's value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
