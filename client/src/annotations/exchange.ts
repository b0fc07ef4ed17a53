import { env } from 'vscode';
import {
  AnnotationText,
  type ExportRequest,
  exportFormats,
  format,
  type ImportPlan,
  importFormats,
  type Locale,
  type Loss,
  localeOf,
  type OffsetUnit,
  readXlsx,
  withoutKnown,
  writeXlsx,
} from '#core/index.ts';
import { basename } from '../paths.ts';
import { sha256 } from './hash.ts';
import type { Notebook } from './notebook.ts';

/** A file format that annotations go out in, text or binary alike. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  readonly unit: OffsetUnit;
  write(notebook: Notebook): Promise<{ readonly bytes: Uint8Array; readonly losses: readonly Loss[] }>;
}

export function outlets(): Outlet[] {
  const locale = localeOf(env.language);
  const text = exportFormats.map(
    (one): Outlet => ({
      id: one.id,
      name: one.name[locale],
      extension: one.extension,
      unit: one.unit,
      async write(notebook) {
        const { content, losses } = one.write(await requestOf(notebook, locale));
        return { bytes: new TextEncoder().encode(content), losses };
      },
    }),
  );
  const workbook: Outlet = {
    id: 'xlsx',
    name: { zh: 'Excel 工作簿', en: 'Excel workbook' }[locale],
    extension: 'xlsx',
    unit: 'codepoint',
    async write(notebook) {
      const { content, losses } = await writeXlsx(await requestOf(notebook, locale));
      return { bytes: content, losses };
    },
  };
  // What people open stands before what programs read.
  const [script, ...others] = text;
  return [...(script ? [script] : []), workbook, ...others];
}

/** What reading a file as one of the formats would do. */
export interface Reading {
  readonly name: string;
  readonly plan: ReturnType<typeof withoutKnown>;
}

/** Every format that makes something of the file, the one that understands most first. Changes nothing. */
export async function readings(bytes: Uint8Array, notebook: Notebook): Promise<Reading[]> {
  const text = new AnnotationText(notebook.document.getText());
  const locale = localeOf(env.language);
  const plans: { readonly name: string; readonly plan: ImportPlan }[] = [];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    // A zip: of the formats only the workbook is one.
    plans.push({ name: 'Excel', plan: await readXlsx(bytes, text) });
  } else {
    const content = new TextDecoder().decode(bytes);
    for (const one of importFormats) plans.push({ name: one.name[locale], plan: one.read(content, text) });
  }
  return plans
    .filter(({ plan }) => plan.ready.length > 0 || plan.held.some(({ proposal }) => proposal))
    .sort((a, b) => b.plan.ready.length - a.plan.ready.length || a.plan.held.length - b.plan.held.length)
    .map(({ name, plan }) => ({ name, plan: withoutKnown(plan, notebook.located()) }));
}

/** What a format could not carry, a line each. */
export function lossLines(losses: readonly Loss[]): string[] {
  const locale = localeOf(env.language);
  return losses.map(({ what, ids }) => `${format(what, locale)} × ${ids.length}`);
}

async function requestOf(notebook: Notebook, locale: Locale): Promise<ExportRequest> {
  const text = new AnnotationText(notebook.document.getText());
  const textSha256 = await sha256(text.normal);
  return { text, textSha256, source: basename(notebook.document.uri), placed: notebook.located(), locale };
}
