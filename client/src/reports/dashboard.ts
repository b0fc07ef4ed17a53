import { type Disposable, env, l10n, ViewColumn, type WebviewPanel, window } from 'vscode';
import {
  type Annotation,
  type AnnotationStatus,
  annotationKinds,
  annotationStatuses,
  assessmentOf,
  hasOpenQuestion,
  kindOf,
  statusOf,
} from '#core/index.ts';
import { kindName, statusName } from '../annotations/kinds.ts';
import type { Notebooks } from '../annotations/notebooks.ts';
import { basename } from '../paths.ts';
import { type Dashboard, dashboardHtml, type Row } from './dashboardHtml.ts';

/** The dashboard of the open pages: a webview that runs no script and is drawn anew when annotations change. */
export class DashboardPanel implements Disposable {
  readonly #notebooks: Notebooks;
  #panel: WebviewPanel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listener: Disposable;

  constructor(notebooks: Notebooks) {
    this.#notebooks = notebooks;
    this.#listener = notebooks.onDidChange(() => {
      if (!this.#panel) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#draw(), quiet);
    });
  }

  show(): void {
    if (!this.#panel) {
      this.#panel = window.createWebviewPanel(
        'galley.dashboard',
        l10n.t('Galley: State of the Check'),
        ViewColumn.Beside,
        {
          enableScripts: false,
          enableCommandUris: false,
          localResourceRoots: [],
        },
      );
      this.#panel.onDidDispose(() => {
        this.#panel = undefined;
      });
    }
    this.#draw();
    this.#panel.reveal();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
    this.#panel?.dispose();
  }

  #draw(): void {
    if (this.#panel)
      this.#panel.webview.html = dashboardHtml(dashboardOf(this.#notebooks), crypto.randomUUID());
  }
}

/** Milliseconds without a change before it is drawn again. */
const quiet = 500;

function dashboardOf(notebooks: Notebooks): Dashboard {
  const pages = notebooks.all().map((notebook) => ({ notebook, placed: notebook.placed() }));
  const records = pages.flatMap(({ placed }) => placed.map(({ record }) => record));
  const people = [...new Set(records.map((record) => assessmentOf(record)?.by ?? record.by))].sort();
  const orphans = pages.flatMap(({ placed }) => placed).filter(({ range }) => !range).length;
  const row = (name: string, members: readonly Annotation[]): Row => ({ name, counts: countsOf(members) });
  const named = Object.fromEntries(annotationStatuses.map((status) => [status, statusName(status)]));
  return {
    language: env.language,
    title: l10n.t('State of the Check'),
    summary: l10n.t(
      'Annotations: {0} · without their words: {1} · open questions: {2}',
      records.length,
      orphans,
      records.filter(hasOpenQuestion).length,
    ),
    sections: [
      {
        title: l10n.t('Pages'),
        rows: pages
          .filter(({ placed }) => placed.length > 0)
          .map(({ notebook, placed }) =>
            row(
              basename(notebook.document.uri),
              placed.map(({ record }) => record),
            ),
          ),
      },
      {
        title: l10n.t('Kinds'),
        rows: annotationKinds
          .map((kind) =>
            row(
              kindName(kind),
              records.filter((record) => kindOf(record) === kind),
            ),
          )
          .filter(({ counts }) => Object.values(counts).some((count) => count > 0)),
      },
      {
        title: l10n.t('People'),
        rows: people.map((name) =>
          row(
            name || l10n.t('unnamed'),
            records.filter((record) => (assessmentOf(record)?.by ?? record.by) === name),
          ),
        ),
      },
    ],
    statusNames: named as Record<AnnotationStatus, string>,
    words: {
      name: l10n.t('Name'),
      total: l10n.t('Total'),
      nothing: l10n.t('No annotations on this page yet.'),
    },
  };
}

function countsOf(records: readonly Annotation[]): Record<AnnotationStatus, number> {
  const counts = Object.fromEntries(annotationStatuses.map((status) => [status, 0])) as Record<
    AnnotationStatus,
    number
  >;
  for (const record of records) counts[statusOf(record)]++;
  return counts;
}
