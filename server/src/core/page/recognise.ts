/**
 * Whether plain text looks like what a document parser emits for a newspaper page. Cheap and sparing: it reads the
 * first characters only, and asks for two different signs or one that nothing but a newspaper prints, because an offer
 * made in vain on somebody's notes is worse than one not made.
 */
export function looksLikePage(text: string): boolean {
  const head = text.slice(0, sampleLength);
  if (!mostlyChinese(head)) return false;
  let signs = 0;
  for (const [pattern, weight] of marks) {
    if (pattern.test(head)) signs += weight;
    if (signs >= enough) return true;
  }
  return false;
}

/** UTF-16 units that are read; the first two articles of a page of ordinary make-up fit in it. */
const sampleLength = 8_000;

const enough = 2;

/** What only newspapers print, and how many signs it is worth. Anchored to line starts or ends where print puts it. */
const marks: readonly (readonly [RegExp, number])[] = [
  [/^(?:\*\*)?本报(?:[\p{Script=Han}]{0,6})讯[\s（(*]/mu, 2],
  [/^(?:\*\*)?(?:新华社|中新社|中国新闻社)[\p{Script=Han}]{1,10}\d{1,2}月\d{1,2}日(?:专)?电/mu, 2],
  [/^[□■▲\s]*本报(?:记者|评论员|通讯员)/mu, 2],
  [/[（(]\s*(?:下转|上接)第?[\p{Script=Han}\d]{1,6}版/u, 2],
  [/^(?:责任编辑|责编|视觉设计|版式|美编)[：:]/mu, 1],
  [/^第?[\p{Script=Han}\d]{1,4}版(?:\s|$)/mu, 1],
  [/^#{1,3} \S/m, 1],
  [/(?:记者|通讯员)\s?[\p{Script=Han}]{2,4}(?:\s|、|）|\)|摄|报道)/u, 1],
  [/(?:^|[\s（(])[\p{Script=Han}\s]{2,12}[摄](?:影报道)?[）)]?$/mu, 1],
  [/^!\[[^\]]*\]\(images\/[0-9a-f]{6,}/m, 1],
  [/\S\n\n\n+\S/, 1],
];

/** At least a third of the letters are Chinese: markup and figures leave that much, English with a quotation does not. */
function mostlyChinese(text: string): boolean {
  let chinese = 0;
  let other = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) chinese++;
    else if (unit > 0x20) other++;
  }
  return chinese >= 40 && chinese * 2 >= other;
}
