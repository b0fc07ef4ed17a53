import { message } from '../../text/message.ts';
import { Anchorer } from '../anchoring/anchor.ts';
import type { Annotation } from '../annotation.ts';
import { quoteOf } from '../annotation.ts';
import { describe } from '../describe.ts';
import { isAnnotation } from '../parse.ts';
import { kindOf } from '../read.ts';
import type { ExportFormat, Held, ImportFormat, Proposal } from './exchange.ts';
import { isList, isObject, parseJson } from './json.ts';
import { reasons } from './plan.ts';

/**
 * W3C Web Annotation, JSON-LD: the records as they are, with the context that makes them linked data. Positions are
 * code points. Nothing is lost: an orphan keeps the selectors it has.
 */
export const webAnnotationExport: ExportFormat = {
  id: 'w3c',
  name: { zh: 'W3C Web Annotation（JSON-LD）', en: 'W3C Web Annotation (JSON-LD)' },
  extension: 'jsonld',
  unit: 'codepoint',
  write({ text, textSha256, source, placed }) {
    const items = placed.map(({ annotation, span }): Annotation => {
      if (!span || annotation.target.textSha256 === textSha256) return annotation;
      return {
        ...annotation,
        target: { ...annotation.target, ...describe(text, span, { source, textSha256 }) },
      };
    });
    const page = { '@context': context, type: 'AnnotationPage', items };
    return { content: `${JSON.stringify(page, null, 1)}\n`, losses: [] };
  },
};

/** Terms beyond the vocabulary get an address of ours, so that a JSON-LD processor keeps them. */
const context = ['http://www.w3.org/ns/anno.jsonld', { '@vocab': 'urn:galley:' }];

/**
 * Reads a page, a collection or a bare list of annotations. A record of ours comes back as it was. What another program
 * wrote needs a quote and a kind; it is placed by its quote and position, and held when these do not agree.
 */
export const webAnnotationImport: ImportFormat = {
  id: 'w3c',
  name: webAnnotationExport.name,
  read(content, text) {
    const items = itemsOf(parseJson(content));
    if (!items) return { ready: [], held: [{ row: 0, quote: '', reason: reasons.file() }], unit: undefined };
    const anchorer = new Anchorer(text, '');
    const ready: Proposal[] = [];
    const held: Held[] = [];
    for (const [row, item] of items.entries()) {
      const record = recordOf(item);
      const kind = record && kindOf(record);
      const quote = (record && quoteOf(record.target)?.exact) ?? '';
      if (!record || !kind) {
        held.push({ row, quote, reason: reasons.unreadable() });
        continue;
      }
      const anchor = anchorer.anchor(record.target);
      if (anchor.state === 'anchored' && text.quote(anchor.span) === quote) {
        ready.push({ row, kind, span: anchor.span, record });
      } else if (anchor.state === 'anchored') {
        const reason = reasons.quote(quote, text.quote(anchor.span));
        held.push({ row, quote, reason, proposal: { row, kind, span: anchor.span, record } });
      } else held.push({ row, quote, reason: message(lost, { quote }) });
    }
    return { ready, held, unit: items.length > 0 ? 'codepoint' : undefined };
  },
};

const lost = { zh: '正文中找不到“{quote}”的确切位置', en: 'the text has no sure place for “{quote}”' };

function itemsOf(parsed: unknown): readonly unknown[] | undefined {
  if (isList(parsed)) return parsed;
  if (!isObject(parsed)) return undefined;
  if (isList(parsed.items)) return parsed.items;
  if (isObject(parsed.first)) return itemsOf(parsed.first);
  return parsed.type === 'Annotation' ? [parsed] : undefined;
}

/** An annotation in the shape of a record: single values for lists, and defaults for what W3C leaves open. */
function recordOf(item: unknown): Annotation | undefined {
  if (isAnnotation(item)) return item;
  if (!isObject(item) || !isObject(item.target)) return undefined;
  const { '@context': _context, ...fields } = item;
  const { selector } = item.target;
  const body = item.body === undefined ? [] : isList(item.body) ? item.body : [item.body];
  const created = item.created ?? '';
  const record = {
    by: isObject(item.creator) && typeof item.creator.name === 'string' ? item.creator.name : '',
    created,
    modified: item.modified ?? created,
    ...fields,
    type: 'Annotation',
    v: 1,
    rev: 1,
    motivation:
      item.motivation === undefined ? [] : isList(item.motivation) ? item.motivation : [item.motivation],
    body: body.map((one) =>
      isObject(one) ? { purpose: 'tagging', ...one } : { purpose: 'tagging', value: one },
    ),
    target: {
      source: '',
      unit: 'codepoint',
      textSha256: 'unknown',
      ...item.target,
      selector: isList(selector) ? selector : [selector],
    },
  };
  return isAnnotation(record) ? record : undefined;
}
