import { type AnnotationStatus, annotationStatuses } from '../annotation.ts';
import { kindOf, statusOf } from '../read.ts';
import { planDocument } from './document-places.ts';
import type { ExportFormat, Held, ImportFormat, ImportPlan, Proposal } from './exchange.ts';
import { isList, isObject, isText, parseJson } from './json.ts';
import { lossesBut } from './losses.ts';
import { type Row, reasons } from './plan.ts';

/**
 * Label Studio's JSON: one task with the text, one region a tag (`labels`), the status as a choice of the region.
 * Positions are UTF-16, as its editor is a web page.
 */
export const labelStudioExport: ExportFormat = {
  id: 'label-studio',
  name: { zh: 'Label Studio（JSON）', en: 'Label Studio (JSON)' },
  extension: 'json',
  unit: 'utf16',
  write({ text, source, placed }) {
    const result = placed.flatMap(({ annotation, span }) => {
      const kind = kindOf(annotation);
      if (!span || !kind) return [];
      const place = {
        start: text.toNormal(span.start),
        end: text.toNormal(span.end),
        text: text.quote(span),
      };
      const region = { id: annotation.id, to_name: 'text' };
      const status = statusOf(annotation);
      return [
        { ...region, from_name: 'kind', type: 'labels', value: { ...place, labels: [kind] } },
        ...(status === 'unchecked'
          ? []
          : [{ ...region, from_name: 'status', type: 'choices', value: { ...place, choices: [status] } }]),
      ];
    });
    const tasks = [{ data: { text: text.normal, source }, annotations: [{ result }] }];
    return {
      content: `${JSON.stringify(tasks, null, 1)}\n`,
      losses: lossesBut(['overlap', 'space', 'status'], placed),
    };
  },
};

/** Reads the regions of every task whose text is this one or a part of it; of several annotations of a task all. */
export const labelStudioImport: ImportFormat = {
  id: 'label-studio',
  name: labelStudioExport.name,
  read(content, text) {
    const parsed = parseJson(content);
    const tasks = isList(parsed) ? parsed : [parsed];
    const plans: ImportPlan[] = [];
    let row = 0;
    for (const task of tasks) {
      const data = isObject(task) && isObject(task.data) ? task.data : undefined;
      const document = data && (isText(data.text) ? data.text : Object.values(data).find(isText));
      if (!isObject(task) || document === undefined) {
        plans.push({ ready: [], held: [{ row, quote: '', reason: reasons.file() }], unit: undefined });
        continue;
      }
      const annotations = isList(task.annotations)
        ? task.annotations
        : isList(task.completions)
          ? task.completions
          : [];
      const results = annotations.flatMap((one) => (isObject(one) && isList(one.result) ? one.result : []));
      const rows: Row[] = [];
      const held: Held[] = [];
      const statuses = statusesOf(results);
      for (const region of results) {
        row++;
        if (!isObject(region) || region.type !== 'labels' || !isObject(region.value)) continue;
        const { start, end, labels, text: quote } = region.value;
        const label = isList(labels) ? labels.find(isText) : undefined;
        if (typeof start !== 'number' || typeof end !== 'number' || label === undefined) {
          held.push({ row, quote: isText(quote) ? quote : '', reason: reasons.unreadable() });
          continue;
        }
        const status = isText(region.id) ? statuses.get(region.id) : undefined;
        const rest: Partial<Proposal> = status ? { status } : {};
        rows.push({
          row,
          label,
          start,
          end,
          quote: isText(quote) ? quote : document.slice(start, end),
          rest,
        });
      }
      plans.push(planDocument(document, rows, text, 'utf16', held));
    }
    return {
      ready: plans.flatMap((plan) => plan.ready),
      held: plans.flatMap((plan) => plan.held),
      unit: plans.find((plan) => plan.unit)?.unit,
    };
  },
};

function statusesOf(results: readonly unknown[]): ReadonlyMap<string, AnnotationStatus> {
  const found = new Map<string, AnnotationStatus>();
  for (const region of results) {
    if (!isObject(region) || region.type !== 'choices' || !isObject(region.value) || !isText(region.id))
      continue;
    const { choices } = region.value;
    const status = annotationStatuses.find((one) => isList(choices) && choices.includes(one));
    if (status) found.set(region.id, status);
  }
  return found;
}
