import {
  Anchorer,
  AnnotationText,
  createAnnotation,
  describe,
  type ExampleNote,
  type Standing,
  standingsOf,
  withStatus,
} from '../../../server/src/core/index.ts';
import { author } from '../annotations/fixtures.ts';

/** The annotations of an example, each where it stands in the text. */
export function exampleNotes(text: string, notes: readonly ExampleNote[] = []): Standing[] {
  const by = author();
  const bases = new Map<string, string>();
  const records = notes.map(({ quote, kind, status, source, was = text }) => {
    const start = was.indexOf(quote);
    if (start < 0) throw new RangeError(`no “${quote}” in the text it was made on`);
    const base = new AnnotationText(was);
    bases.set(was, base.normal);
    const target = describe(base, { start, end: start + quote.length }, { source: 'a.txt', textSha256: was });
    const made = createAnnotation(kind, target, by);
    if (!status) return made;
    return { ...made, ...withStatus(status, by, source === undefined ? undefined : { title: source })(made) };
  });
  return standingsOf(records, new Anchorer(new AnnotationText(text), text, (hash) => bases.get(hash)));
}
