import type { AnnotationKind, AnnotationStatus, Span } from '#core/index.ts';
import { escapeHtml, htmlDocument } from './html.ts';

/** An annotation as the script shows it. */
export interface ScriptNote {
  /** UTF-16 offsets in the text; undefined when the words are not found. */
  readonly span: Span | undefined;
  readonly kind: AnnotationKind | undefined;
  readonly status: AnnotationStatus;
  /** What stands in the margin, a line each: kind and status, source, remarks. */
  readonly lines: readonly string[];
  /** The words as they were tagged, for notes whose words are not found. */
  readonly quote: string;
}

export interface Script {
  readonly language: string;
  readonly title: string;
  /** Under the title: when and by whom it was made. */
  readonly subtitle: string;
  readonly text: string;
  readonly notes: readonly ScriptNote[];
  /** Heading of the list of notes whose words are not found. */
  readonly lostTitle: string;
}

/**
 * The page with its annotations, for print: numbered marks in the text, and beside each line what is known of them.
 * Kinds differ by the shape of the underline and statuses by their words, so that black and white is enough.
 */
export function scriptHtml(script: Script, nonce: string): string {
  const placed = script.notes
    .filter((note): note is PlacedNote => note.span !== undefined)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((note, at) => ({ ...note, number: at + 1 }));
  const lost = script.notes
    .filter(({ span }) => !span)
    .map((note, at) => ({ ...note, number: placed.length + at + 1 }));
  const body = [
    `<header><h1>${escapeHtml(script.title)}</h1><p>${escapeHtml(script.subtitle)}</p></header>`,
    ...linesOf(script.text).map((line) => lineHtml(script.text, line, placed)),
    ...(lost.length === 0
      ? []
      : [`<section class="lost"><h2>${escapeHtml(script.lostTitle)}</h2>${notesHtml(lost)}</section>`]),
  ].join('\n');
  return htmlDocument({ language: script.language, title: script.title, nonce, style, body });
}

type PlacedNote = ScriptNote & { readonly span: Span };
type NumberedNote = ScriptNote & { readonly number: number };

/** Lines that hold anything, as spans without their endings. */
function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter(({ 0: line }) => line.trim() !== '')
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

function lineHtml(text: string, line: Span, notes: readonly (PlacedNote & NumberedNote)[]): string {
  const touching = notes.filter(({ span }) => span.start < line.end && line.start < span.end);
  const beginning = touching.filter(({ span }) => span.start >= line.start);
  const heading = /^#{1,6}\s/.exec(text.slice(line.start, line.end));
  const content = marked(text, { start: line.start + (heading?.[0].length ?? 0), end: line.end }, touching);
  const element = heading ? `<h2>${content}</h2>` : `<p>${content}</p>`;
  return `<div class="line"><div>${element}</div><aside>${notesHtml(beginning)}</aside></div>`;
}

/** The line in stretches between the edges of its notes, which may lie over one another. */
function marked(text: string, line: Span, notes: readonly (PlacedNote & NumberedNote)[]): string {
  const inside = (offset: number) => line.start < offset && offset < line.end;
  const edges = new Set([
    line.start,
    line.end,
    ...notes.flatMap(({ span }) => [span.start, span.end]).filter(inside),
  ]);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted
    .slice(0, -1)
    .map((start, at) => {
      const end = sorted[at + 1]!;
      const over = notes.filter(({ span }) => span.start <= start && end <= span.end);
      const words = escapeHtml(text.slice(start, end));
      const shortest = over.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
      const shown = shortest ? `<mark class="${shortest.kind ?? 'note'}">${words}</mark>` : words;
      const ending = over.filter(({ span }) => span.end === end).map(({ number }) => `<sup>${number}</sup>`);
      return shown + ending.join('');
    })
    .join('');
}

function notesHtml(notes: readonly NumberedNote[]): string {
  if (notes.length === 0) return '';
  const items = notes.map(({ number, status, lines, span, quote }) => {
    const words = span ? '' : `<q>${escapeHtml(quote)}</q> `;
    const said = lines.map((line) => `<span>${escapeHtml(line)}</span>`).join('');
    return `<li value="${number}" class="${status}">${words}${said}</li>`;
  });
  return `<ol>${items.join('')}</ol>`;
}

const style = `
:root { color: #111; background: #fff; font: 11pt/1.7 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
body { max-width: 58em; margin: 2em auto; padding: 0 1em; }
header { border-bottom: 2px solid #111; margin-bottom: 1em; } h1 { font-size: 1.3em; margin: 0; } header p { margin: .2em 0; font-size: .85em; }
h2 { font-size: 1.15em; margin: .8em 0 .2em; }
p { margin: .3em 0; text-align: justify; }
.line { display: grid; grid-template-columns: 1fr 17em; gap: 1.4em; break-inside: avoid; }
aside, .lost { font-size: .78em; line-height: 1.45; } aside ol, .lost ol { margin: .3em 0; padding-left: 2.2em; border-left: 1px solid #999; }
li span { display: block; } li span:first-child { font-weight: 600; }
mark { background: none; color: inherit; text-decoration: underline; text-underline-offset: .2em; }
mark.organisation { text-decoration-style: double; } mark.place { text-decoration-style: dotted; text-decoration-thickness: 2px; }
mark.date { text-decoration-style: dashed; } mark.number { text-decoration-thickness: 2px; }
mark.quote { text-decoration-style: dotted; } mark.claim { text-decoration-style: dashed; text-decoration-thickness: 2px; }
mark.source { text-decoration-style: double; text-decoration-thickness: 2px; } mark.note { text-decoration-style: wavy; }
sup { font-size: .65em; line-height: 0; }
li.wrong, li.disputed { border: 1px solid #111; padding: 0 .3em; }
@media (max-width: 700px) { .line { grid-template-columns: 1fr; } }
@page { size: A4; margin: 16mm 14mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
`;
