/**
 * The rule that converters of scanned pages use when they see only text: a body line without a final mark goes on in the
 * next body line. Headings, images, tables and comments are known by their Markdown and are no body lines; nothing else is
 * known of a line, which is what makes the rule worth a comparison.
 */
export interface JoinRuleResult {
  /** Lines, from 1, that the rule joins to a later one, with whether something stood between. */
  readonly joined: readonly { readonly line: number; readonly interrupted: boolean }[];
  /** Lines, from 1, that it would have to call truncated: no final mark and no body line before the next heading. */
  readonly cut: readonly number[];
  /** The page with the joined lines made one. */
  readonly text: string;
}

export function joinRule(page: string): JoinRuleResult {
  const lines = page.split(/\r?\n/);
  const joined: { line: number; interrupted: boolean }[] = [];
  const cut: number[] = [];
  const out: string[] = [];
  let open: { line: number; at: number; passed: boolean } | undefined;
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    const body = text !== '' && !MARKUP.test(text);
    if (open && body) {
      joined.push({ line: open.line, interrupted: open.passed });
      out[open.at] += text;
      open = FINAL.test(text) ? undefined : { line: index + 1, at: open.at, passed: false };
      continue;
    }
    if (open && text !== '') {
      if (HEADING.test(text)) {
        cut.push(open.line);
        open = undefined;
      } else open.passed = true;
    }
    out.push(body ? text : line);
    if (body && !FINAL.test(text)) open = { line: index + 1, at: out.length - 1, passed: false };
  }
  if (open) cut.push(open.line);
  return { joined, cut, text: out.join('\n') };
}

const FINAL = /[。！？…!?][”’」』）》〉】)\]*_"']*$/u;
const HEADING = /^#{1,6}\s/u;
const MARKUP = /^(?:#{1,6}\s|!\[|<|\|)/u;
