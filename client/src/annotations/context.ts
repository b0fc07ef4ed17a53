import type { Span } from '#core/index.ts';

/** The words in their surroundings, in one line: `…突破口，【锦州市】以重生…`. Blanks are drawn together. */
export function inContext(text: string, span: Span, width = 16): string {
  const quote = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - width), span.start);
  const after = text.slice(span.end, span.end + width);
  const dots = (at: boolean) => (at ? '…' : '');
  return `${dots(span.start > width)}${before}【${quote}】${after}${dots(span.end + width < text.length)}`.replace(
    /\s+/g,
    ' ',
  );
}
