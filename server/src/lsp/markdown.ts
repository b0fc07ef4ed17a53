/**
 * Text of a page as Markdown that shows those very characters and nothing else: no link, image, code, HTML, entity or
 * emphasis comes to life, on one line. Characters that are not seen, or that turn the direction of writing, are named.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(
      unseen,
      (one) => `\u2423U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}\u2423`,
    )
    .replace(loneSurrogate, '\ufffd')
    .replace(asciiPunctuation, '\\$&');
}

/** A link to a place in a document. The address comes from the client, the words may come from a page. */
export function markdownLink(words: string, uri: string): string {
  return `[${escapeMarkdown(words)}](<${uri.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** CommonMark takes a backslash before any ASCII punctuation; bare addresses lose the marks they are known by. */
const asciiPunctuation = /[!-/:-@[-`{-~]/g;

/** Controls, zero-width characters, and the marks that reorder text on the screen. */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
