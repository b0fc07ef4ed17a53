import { type AnnotationStatus, annotationStatuses, escapeHtml } from '#core/index.ts';
import { htmlDocument } from './html.ts';

/** A line of the dashboard: a page, a kind or a person, and how many annotations of each status it has. */
export interface Row {
  readonly name: string;
  readonly counts: Readonly<Record<AnnotationStatus, number>>;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Dashboard {
  readonly language: string;
  readonly title: string;
  /** One line under the title: totals in words. */
  readonly summary: string;
  readonly sections: readonly Section[];
  readonly statusNames: Readonly<Record<AnnotationStatus, string>>;
  /** Heads of the table's first and last column, and what stands where there is nothing. */
  readonly words: { readonly name: string; readonly total: string; readonly nothing: string };
}

/** The dashboard as a document: for each section a chart of bars and beside it the same figures as a plain table. */
export function dashboardHtml(dashboard: Dashboard, nonce: string): string {
  const sections = dashboard.sections.filter(({ rows }) => rows.length > 0);
  const body = [
    `<h1>${escapeHtml(dashboard.title)}</h1>`,
    `<p>${escapeHtml(sections.length === 0 ? dashboard.words.nothing : dashboard.summary)}</p>`,
    ...(sections.length === 0 ? [] : [legend(dashboard)]),
    ...sections.map((section) => sectionHtml(section, dashboard)),
  ].join('\n');
  return htmlDocument({ language: dashboard.language, title: dashboard.title, nonce, style, body });
}

function sectionHtml({ title, rows }: Section, dashboard: Dashboard): string {
  return `<section><h2>${escapeHtml(title)}</h2><div class="pair">${chart(rows, title)}${table(rows, dashboard)}</div></section>`;
}

/** Bars of one scale; each status has a colour of the theme and a pattern of its own. */
function chart(rows: readonly Row[], title: string): string {
  const most = Math.max(1, ...rows.map(totalOf));
  const bars = rows.map(({ counts }, at) => {
    let x = 0;
    const parts = annotationStatuses.map((status) => {
      const width = (counts[status] / most) * 100;
      const part = `<rect class="${status}" x="${round(x)}%" y="${at * rowHeight + 4}" width="${round(width)}%" height="${rowHeight - 8}"/>`;
      x += width;
      return counts[status] > 0 ? part : '';
    });
    return parts.join('');
  });
  const height = rows.length * rowHeight;
  // The table says the same in figures, so a screen reader need not be told twice.
  return `<svg aria-hidden="true" height="${height}"><title>${escapeHtml(title)}</title>${bars.join('')}</svg>`;
}

function table(rows: readonly Row[], dashboard: Dashboard): string {
  const { statusNames, words } = dashboard;
  const statuses = usedIn(dashboard);
  const heads = statuses.map((status) => `<th scope="col">${escapeHtml(statusNames[status])}</th>`).join('');
  const lines = rows.map((row) => {
    const cells = statuses.map((status) => `<td>${row.counts[status]}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(row.name)}</th>${cells}<td>${totalOf(row)}</td></tr>`;
  });
  return `<div class="figures" tabindex="0"><table><thead><tr><th scope="col">${escapeHtml(words.name)}</th>${heads}<th scope="col">${escapeHtml(words.total)}</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

function legend(dashboard: Dashboard): string {
  const { statusNames } = dashboard;
  const items = usedIn(dashboard).map(
    (status) =>
      `<li><svg aria-hidden="true" width="14" height="14"><rect class="${status}" width="14" height="14"/></svg> ${escapeHtml(statusNames[status])}</li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}

/** Statuses that some annotation has: a column of noughts tells nothing, and a narrow editor has no room for it. */
function usedIn({ sections }: Dashboard): AnnotationStatus[] {
  const rows = sections.flatMap((section) => section.rows);
  return annotationStatuses.filter((status) => rows.some(({ counts }) => counts[status] > 0));
}

export function totalOf({ counts }: Row): number {
  return annotationStatuses.reduce((sum, status) => sum + counts[status], 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Pixels; a line of the table is made as high, so that bar and figures stand side by side. */
const rowHeight = 28;

const style = `
body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); padding: 1em 2em; }
h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin-top: 1.6em; }
.pair { display: grid; grid-template-columns: minmax(6em, 1fr) minmax(0, auto); gap: 1em; align-items: end; }
.pair svg { width: 100%; }
.figures { overflow-x: auto; min-width: 0; }
table { border-collapse: collapse; }
th, td { height: ${rowHeight}px; padding: 0 .6em; text-align: right; font-weight: normal; white-space: nowrap; box-sizing: border-box; }
th[scope=row] { text-align: left; max-width: 16em; overflow: hidden; text-overflow: ellipsis; }
thead th { height: auto; white-space: normal; vertical-align: bottom; padding-bottom: .3em; }
tr > :first-child { text-align: left; position: sticky; left: 0; background: var(--vscode-editor-background); }
thead th { border-bottom: 1px solid var(--vscode-panel-border); color: var(--vscode-descriptionForeground); }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .4em 1.2em; }
rect { stroke: var(--vscode-foreground); stroke-width: .6; }
.unchecked { fill: transparent; stroke-dasharray: 3 2; }
.checking { fill: var(--vscode-charts-blue); fill-opacity: .45; stroke-dasharray: 1 2; }
.verified { fill: var(--vscode-charts-green); }
.wrong { fill: var(--vscode-charts-red); }
.disputed { fill: var(--vscode-charts-orange); fill-opacity: .7; stroke-width: 1.4; }
.unverifiable { fill: var(--vscode-charts-purple); fill-opacity: .4; stroke-dasharray: 6 2; }
@media (max-width: 60em) { .pair { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 30em) { body { padding: 1em; } th, td { padding: 0 .35em; } th[scope=row] { max-width: 9em; } }
`;
