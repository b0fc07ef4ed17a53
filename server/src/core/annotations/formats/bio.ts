import type { Span } from '../../text/span.ts';
import { isSpace } from '../describe.ts';
import { kindOf } from '../read.ts';
import { planDocument } from './document-places.ts';
import type { ExportFormat, Held, ImportFormat, Placed } from './exchange.ts';
import { lossesBut, lossesOf } from './losses.ts';
import { type Row, reasons } from './plan.ts';

/**
 * CoNLL columns with BIO tags: a character, a tab, a tag; a blank line after each line of text. No positions: the text
 * itself is repeated without white space. Of annotations that overlap the longest is written.
 */
export const bioExport: ExportFormat = {
  id: 'bio',
  name: { zh: 'CoNLL/BIO 序列标注', en: 'CoNLL columns with BIO tags' },
  extension: 'bio',
  unit: 'token',
  write({ text, placed }) {
    const tags = new Map<number, string>();
    const taken: Span[] = [];
    const dropped = new Set<string>();
    for (const { annotation, span: place } of longestFirst(placed)) {
      const kind = kindOf(annotation);
      if (!place || !kind) continue;
      if (taken.some((one) => one.start < place.end && place.start < one.end)) {
        dropped.add(annotation.id);
        continue;
      }
      taken.push(place);
      const { start, end } = text.toCodePoints(place);
      let prefix = 'B';
      for (const [at, character] of Array.from(text.quote(place)).entries()) {
        if (start + at >= end || isSpace(character.codePointAt(0)!)) continue;
        tags.set(start + at, `${prefix}-${kind}`);
        prefix = 'I';
      }
    }
    let content = '';
    for (const [at, character] of Array.from(text.normal).entries()) {
      if (character === '\n') content += content === '' || content.endsWith('\n\n') ? '' : '\n';
      else if (!isSpace(character.codePointAt(0)!)) content += `${character}\t${tags.get(at) ?? 'O'}\n`;
    }
    const overlaps = lossesOf(placed, ['overlap']).map((loss) => ({
      ...loss,
      ids: loss.ids.filter((id) => dropped.has(id)),
    }));
    return {
      content,
      losses: [...overlaps.filter(({ ids }) => ids.length > 0), ...lossesBut(['overlap'], placed, text)],
    };
  },
};

/** Reads the first column as text and the last as the tag: BIO, IOB1 or BIOES, tokens of any length. */
export const bioImport: ImportFormat = {
  id: 'bio',
  name: bioExport.name,
  read(content, text) {
    const rows: Row[] = [];
    const held: Held[] = [];
    let document = '';
    let open: { readonly row: number; readonly label: string; readonly start: number } | undefined;
    const close = () => {
      if (open) rows.push({ ...open, end: document.length, quote: document.slice(open.start) });
      open = undefined;
    };
    for (const [row, line] of content
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .entries()) {
      if (line.startsWith('-DOCSTART-')) close();
      if (line.trim() === '' || line.startsWith('-DOCSTART-')) continue;
      const columns = line.split(/\t| +/);
      const [token = '', tag = ''] = [columns[0], columns.at(-1)];
      const [, prefix = '', label = ''] = /^(?:O|([BIESLUM])-(\S+))$/.exec(tag) ?? [];
      if (columns.length < 2 || (tag !== 'O' && prefix === '')) {
        held.push({ row, quote: line, reason: reasons.unreadable() });
        continue;
      }
      if (open && (prefix === '' || 'BSU'.includes(prefix) || open.label !== label)) close();
      if (prefix !== '') open ??= { row, label, start: document.length };
      document += token;
      if (prefix !== '' && 'ESLU'.includes(prefix)) close();
    }
    close();
    return planDocument(document, rows, text, 'token', held);
  },
};

function longestFirst(placed: readonly Placed[]): Placed[] {
  const size = ({ span }: Placed) => (span ? span.end - span.start : 0);
  return [...placed].sort((a, b) => size(b) - size(a) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
