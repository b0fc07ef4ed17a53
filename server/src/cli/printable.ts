/**
 * A text from a page, made safe to print: a control character could drive the terminal, a bidirectional one could
 * show the line in another order. Each is shown as one visible character.
 */
export function printable(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0)!;
    if (code === 9) return ' ';
    if (code < 32) return String.fromCharCode(0x2400 + code);
    return code === 127 ? '\u2421' : '\ufffd';
  });
}

/** What nearly every text of a page is made of. The pattern with all that Unicode knows is dear to compile. */
const plain =
  /^[ -~\u00a1-\u00ac\u00b0-\u00ff\u2010-\u2027\u2030-\u205e\u2190-\u23ff\u2460-\u27bf\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fa5\uff01-\uff60\uffe0-\uffe6]*$/;
