import { countedForms } from './date-counted.ts';
import { eras } from './date-eras.ts';
import type { Form } from './date-form.ts';
import { moments } from './date-moments.ts';
import { spans } from './date-spans.ts';

/** Every form of a date, the most specific first: a span before the points it is made of. */
export const forms: readonly Form[] = [...spans, ...eras, ...countedForms, ...moments];
