/**
 * The rules about annotations. What they find is work that a person took on, and no fault of the page: it is not
 * counted with the faults. A list of its own, so that the client need not load every rule to tell them apart.
 */
export const annotationRules: ReadonlySet<string> = new Set([
  'unverified-fact',
  'orphan-annotation',
  'unsourced-claim',
]);
