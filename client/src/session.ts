import { Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { Author } from '#core/index.ts';
import { followRenames } from './annotations/follow.ts';
import { hoverAnnotations } from './annotations/hover.ts';
import { Notebooks } from './annotations/notebooks.ts';
import { showProgressItem } from './annotations/progressItem.ts';
import { Questions } from './annotations/questions.ts';
import { offerRemedies } from './annotations/remedies.ts';
import { StickyTag } from './annotations/sticky.ts';
import { tagSelections } from './commands/tag.ts';
import { RepairedPages } from './compare/repairedPages.ts';
import { decorateAnnotations } from './decorations/annotationDecorations.ts';
import { Facts } from './facts/facts.ts';
import { Suggestions } from './facts/suggestions.ts';
import { offerPublicationDate } from './findings/publicationDate.ts';
import { showFindingsCount } from './findings/statusItem.ts';
import type { Galley } from './galley.ts';
import { offerEncoding } from './recognition/encoding.ts';
import { DashboardPanel } from './reports/dashboard.ts';
import { AnnotationsView } from './views/annotationsView.ts';
import { FactsView } from './views/factsView.ts';

/** What there is once a page is open. */
export interface Session extends Disposable {
  readonly notebooks: Notebooks;
  readonly annotationsView: AnnotationsView;
  readonly questions: Questions;
  readonly sticky: StickyTag;
  readonly dashboard: DashboardPanel;
  readonly facts: Facts;
  readonly factsView: FactsView;
  readonly suggestions: Suggestions;
}

/** Builds the session, part by part, each given what it needs. */
export function openSession(galley: Galley): Session {
  const { context, log } = galley;
  const failed = notesReporter(galley);
  const logged = (error: unknown) => log.error(error instanceof Error ? error : String(error));
  const storage = context.storageUri ?? context.globalStorageUri;
  const notebooks = new Notebooks({
    author: authorOf(galley),
    journals: Uri.joinPath(storage, 'journal'),
    failed,
  });
  const annotationsView = new AnnotationsView(notebooks, context.workspaceState);
  const questions = new Questions(notebooks);
  const sticky = new StickyTag((editor, kind) => void tagSelections(galley, editor, kind).catch(logged));
  const facts = new Facts(galley.server);
  const factsView = new FactsView(facts, context.workspaceState, logged);
  const suggestions = new Suggestions(facts, notebooks, context.workspaceState, logged);
  const dashboard = new DashboardPanel(notebooks);
  const parts = Disposable.from(
    notebooks,
    annotationsView,
    questions,
    sticky,
    facts,
    factsView,
    suggestions,
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('galley') && facts.refresh()),
    dashboard,
    hoverAnnotations(notebooks),
    offerRemedies(notebooks),
    showProgressItem(notebooks),
    followRenames(notebooks, failed),
    decorateAnnotations(notebooks),
    new RepairedPages(galley.server),
    showFindingsCount(galley.server, logged),
    offerEncoding(logged),
    offerPublicationDate(),
  );
  log.debug('session open');
  return {
    notebooks,
    annotationsView,
    questions,
    sticky,
    dashboard,
    facts,
    factsView,
    suggestions,
    dispose: () => parts.dispose(),
  };
}

function authorOf(galley: Galley): Author {
  return {
    newId: () => `urn:uuid:${crypto.randomUUID()}`,
    now: () => new Date().toISOString(),
    get name() {
      const set = workspace.getConfiguration('galley').get<string>('annotations.author', '').trim();
      return set || galley.runtime.userName() || l10n.t('unnamed');
    },
  };
}

/** Says once that notes cannot be written; a message at every keystroke would help nobody. The log has every one. */
function notesReporter(galley: Galley): (error: unknown) => void {
  let told = false;
  return (error) => {
    galley.log.error(error instanceof Error ? error : String(error));
    if (told) return;
    told = true;
    const text = l10n.t(
      'The notes could not be written beside the page. They are kept safe and written when it works again.',
    );
    void window.showWarningMessage(text, l10n.t('Show Output')).then((answer) => answer && galley.log.show());
  };
}
