import { annotationKinds, annotationStatuses, findAnnotations, type Placed } from '#core/index.ts';
import { kindName, statusName } from '../annotations/kinds.ts';
import { pinyinInitials } from '../annotations/pinyin.ts';

/** Ids of the annotations that hold every word: in the quote or its pinyin initials, kind, status, names, source, talk. */
export function idsMatching(placed: readonly Placed[], words: string): ReadonlySet<string> {
  const query = words.split(/\s+/).map(plainName).join(' ');
  return new Set(findAnnotations(placed, query, pinyinInitials).map(({ annotation }) => annotation.id));
}

/** The core knows kinds and statuses by their words in the file; people know them by name. */
function plainName(word: string): string {
  const kind = annotationKinds.find((one) => kindName(one).toLowerCase() === word.toLowerCase());
  const status = annotationStatuses.find((one) => statusName(one).toLowerCase() === word.toLowerCase());
  return kind ?? status ?? word;
}
