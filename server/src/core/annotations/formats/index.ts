import { bioExport, bioImport } from './bio.ts';
import { bratExport, bratImport } from './brat.ts';
import { casExport, casImport } from './cas-json.ts';
import { claimReviewExport } from './claim-review.ts';
import { csvExport, csvImport } from './csv.ts';
import { doccanoExport, doccanoImport } from './doccano.ts';
import type { ExportFormat, ImportFormat } from './exchange.ts';
import { labelStudioExport, labelStudioImport } from './label-studio.ts';
import { scriptExport } from './script-html.ts';
import { webAnnotationExport, webAnnotationImport } from './web-annotation.ts';

/** Every format that is written as text, in the order of menus. XLSX is binary: `writeXlsx`. */
export const exportFormats: readonly ExportFormat[] = [
  scriptExport,
  csvExport,
  webAnnotationExport,
  claimReviewExport,
  bratExport,
  bioExport,
  labelStudioExport,
  doccanoExport,
  casExport,
];

/** Every format that is read as text. XLSX is binary: `readXlsx`. */
export const importFormats: readonly ImportFormat[] = [
  csvImport,
  webAnnotationImport,
  bratImport,
  bioImport,
  labelStudioImport,
  doccanoImport,
  casImport,
];

export type {
  Exported,
  ExportFormat,
  ExportRequest,
  Held,
  ImportFormat,
  ImportPlan,
  Loss,
  OffsetUnit,
  Placed,
  Proposal,
} from './exchange.ts';
export { kindOfLabel } from './kind-labels.ts';
export { kindNames, statusNames } from './names.ts';
export { adopt, withoutKnown } from './plan.ts';
export { readXlsx, writeXlsx } from './xlsx.ts';
