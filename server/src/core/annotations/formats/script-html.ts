import type { Block, BlockKind } from '../../page/block.ts';
import { titleStart } from '../../page/headings.ts';
import type { Page } from '../../page/page.ts';
import { parsePage } from '../../page/parse.ts';
import { escapeHtml } from '../../text/html.ts';
import type { Bilingual, Locale } from '../../text/message.ts';
import { annotationStatuses, quoteOf, type Source } from '../annotation.ts';
import { assessmentOf, kindOf, statusOf, talkOf } from '../read.ts';
import type { ExportFormat, Placed } from './exchange.ts';
import { lossesOf } from './losses.ts';
import { kindNames, statusNames } from './names.ts';
import { type Fact, lineHtml } from './script-line.ts';

/**
 * The annotated script, for the desk and the archive: the text with its facts underlined and numbered, and beside each
 * line what was tagged, how far its check has come and against what. One file without scripts, made to be printed.
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
    for (const { block, start } of blocksOf(parsePage(text.normal))) {
      // What is meant for the program is not for print.
      if (block.kind === 'directive') continue;
      let at = start;
      for (const line of block.text.split('\n')) {
        if (line.trim() !== '') rows.push(row(block, line, at, facts, locale));
        at += line.length + 1;
      }
    }
    const lost = placed.filter(({ span }) => !span);
    const content = page(source, locale, rows.join('\n'), summary(placed, locale), orphans(lost, locale));
    return { content, losses: lossesOf(placed, ['norm', 'author', 'identity', 'foreign']) };
  },
};

/** A line with its notes beside it. Headings are set as what they are on the page, without their marks. */
function row(block: Block, line: string, start: number, facts: readonly Fact[], locale: Locale): string {
  const touching = facts.filter((one) => one.start < start + line.length && start < one.end);
  const notes = touching.filter((one) => one.start >= start).map((one) => note(one, locale));
  const element = elements[block.kind] ?? 'p';
  const behindMarks = element === 'p' ? 0 : titleStart(line);
  const shown = lineHtml(line.slice(behindMarks), start + behindMarks, touching);
  return `<section><${element} class="${block.kind}">${shown}</${element}><ol>${notes.join('')}</ol></section>`;
}

function* blocksOf(page: Page): Generator<{ readonly block: Block; readonly start: number }> {
  for (const [at, section] of page.sections.entries()) {
    for (const block of section.blocks) yield { block, start: page.starts[at]! + section.startOf(block) };
  }
}

const elements: Readonly<Partial<Record<BlockKind, string>>> = { label: 'h2', headline: 'h3', subhead: 'h4' };

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
  const facts = locale === 'en' && placed.length === 1 ? words.fact : words.facts[locale];
  return `${facts.replace('{n}', String(placed.length))}${parts.length > 0 ? colon[locale] : ''}${parts.join(locale === 'zh' ? '，' : ', ')}`;
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
  fact: '{n} fact',
  orphans: { zh: '找不到原文位置的标注', en: 'Annotations that have lost their place' },
} as const;

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
section p,h2,h3,h4{margin:.3em 0;white-space:pre-wrap;overflow-wrap:anywhere}
h2,h3,h4{font-size:1em;line-height:1.5;break-after:avoid}
.label{margin-top:1.6em;font:bold .9em/1.5 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;border-bottom:1px solid #111}
.headline{margin-top:1.2em;font-size:1.35em}.subhead{margin-top:.8em}
.byline,.sign-off,.jump{color:#333}.caption,.credit,.furniture{font-size:.85em;color:#333}
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
