import { type AnnotationStatus, annotationStatuses } from '../annotation.ts';
import { kindOf, statusOf } from '../read.ts';
import { planDocument } from './document-places.ts';
import type { ExportFormat, Held, ImportFormat } from './exchange.ts';
import { isList, isObject, isText, parseJson } from './json.ts';
import { lossesBut } from './losses.ts';
import { type Row, reasons } from './plan.ts';

/**
 * UIMA CAS JSON 0.4.0, which INCEpTION reads: DKPro's named entities with the kind as `value` and the record's id as
 * `identifier`; the status as a feature that INCEpTION shows when the layer has it. Positions are UTF-16, as in Java.
 */
export const casExport: ExportFormat = {
  id: 'cas',
  name: { zh: 'UIMA CAS（JSON，INCEpTION）', en: 'UIMA CAS (JSON, for INCEpTION)' },
  extension: 'json',
  unit: 'utf16',
  write({ text, placed }) {
    const structures: Record<string, unknown>[] = [
      {
        '%ID': 1,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text',
        sofaString: text.normal,
      },
      {
        '%ID': 2,
        '%TYPE': 'uima.tcas.DocumentAnnotation',
        '@sofa': 1,
        begin: 0,
        end: text.normal.length,
        language: 'zh',
      },
    ];
    for (const { annotation, span } of placed) {
      const kind = kindOf(annotation);
      if (!span || !kind) continue;
      const status = statusOf(annotation);
      structures.push({
        '%ID': structures.length + 1,
        '%TYPE': entity,
        '@sofa': 1,
        begin: text.toNormal(span.start),
        end: text.toNormal(span.end),
        value: kind,
        identifier: annotation.id,
        ...(status === 'unchecked' ? {} : { status }),
      });
    }
    const members = structures.map((one) => one['%ID']).slice(1);
    const cas = {
      '%TYPES': { [entity]: entityType },
      '%FEATURE_STRUCTURES': structures,
      '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } },
    };
    return {
      content: `${JSON.stringify(cas, null, 1)}\n`,
      losses: lossesBut(['overlap', 'space', 'status'], placed),
    };
  },
};

const entity = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const entityType = {
  '%NAME': entity,
  '%SUPER_TYPE': 'uima.tcas.Annotation',
  value: { '%NAME': 'value', '%RANGE': 'uima.cas.String' },
  identifier: { '%NAME': 'identifier', '%RANGE': 'uima.cas.String' },
  status: { '%NAME': 'status', '%RANGE': 'uima.cas.String' },
};

/** Reads every structure with a place and a `value`, `label` or `kind`, of whatever layer it is. */
export const casImport: ImportFormat = {
  id: 'cas',
  name: casExport.name,
  read(content, text) {
    const parsed = parseJson(content);
    const list = isObject(parsed) ? parsed['%FEATURE_STRUCTURES'] : undefined;
    const structures = isList(list) ? list.filter(isObject) : [];
    const document = structures.map((one) => one.sofaString).find(isText);
    if (document === undefined) {
      return { ready: [], held: [{ row: 0, quote: '', reason: reasons.file() }], unit: undefined };
    }
    const rows: Row[] = [];
    const held: Held[] = [];
    for (const [row, one] of structures.entries()) {
      const label = [one.value, one.label, one.kind].find(isText);
      if (label === undefined || one['%TYPE'] === 'uima.tcas.DocumentAnnotation') continue;
      const { begin, end } = one;
      if (typeof begin !== 'number' || typeof end !== 'number') {
        if (begin !== undefined) held.push({ row, quote: label, reason: reasons.unreadable() });
        continue;
      }
      const status: AnnotationStatus | undefined = annotationStatuses.find((known) => known === one.status);
      const rest = status ? { status } : {};
      rows.push({ row, label, start: begin, end, quote: document.slice(begin, end), rest });
    }
    return planDocument(document, rows, text, 'utf16', held);
  },
};
