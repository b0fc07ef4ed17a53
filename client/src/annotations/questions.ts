import {
  type Comment,
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  comments,
  Disposable,
  l10n,
} from 'vscode';
import { hasOpenQuestion, talkOf, withTalk } from '#core/index.ts';
import type { Notebook } from './notebook.ts';
import type { Notebooks } from './notebooks.ts';

/** The discussions of the open pages, in VS Code's comment threads: questions to the editor, answers, remarks. */
export class Questions implements Disposable {
  readonly #controller: CommentController;
  readonly #threads = new Map<Notebook, Map<string, CommentThread>>();
  readonly #listeners: Disposable;

  constructor(notebooks: Pick<Notebooks, 'all' | 'onDidChange' | 'onDidEnd'>) {
    this.#controller = comments.createCommentController('galley', l10n.t('Galley'));
    this.#controller.options = { prompt: l10n.t('Answer…'), placeHolder: l10n.t('Answer or remark') };
    this.#listeners = Disposable.from(
      notebooks.onDidChange((notebook) => this.#show(notebook)),
      notebooks.onDidEnd((notebook) => this.#hide(notebook)),
    );
    for (const notebook of notebooks.all()) this.#show(notebook);
  }

  /** Opens the discussion of an annotation. */
  open(notebook: Notebook, id: string): void {
    this.#show(notebook);
    const thread = this.#threads.get(notebook)?.get(id);
    if (thread) thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  reply(thread: CommentThread, text: string): void {
    const target = this.targetOf(thread);
    if (!target || text === '') return;
    const { notebook, ids } = target;
    const record = notebook.store.get(ids[0]!);
    const purpose = record && hasOpenQuestion(record) ? 'replying' : 'commenting';
    notebook.edit((store) => store.change(ids, withTalk(purpose, text, notebook.author), l10n.t('Answer')));
  }

  /** The annotation that a discussion is about. */
  targetOf(
    thread: CommentThread,
  ): { readonly notebook: Notebook; readonly ids: readonly string[] } | undefined {
    for (const [notebook, threads] of this.#threads) {
      for (const [id, one] of threads) if (one === thread) return { notebook, ids: [id] };
    }
    return undefined;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#controller.dispose();
  }

  /** When its page is opened again, a new notebook shows them anew: threads left behind would stand there twice. */
  #hide(notebook: Notebook): void {
    for (const thread of this.#threads.get(notebook)?.values() ?? []) thread.dispose();
    this.#threads.delete(notebook);
  }

  #show(notebook: Notebook): void {
    const threads = this.#threads.get(notebook) ?? new Map<string, CommentThread>();
    this.#threads.set(notebook, threads);
    const shown = new Set<string>();
    for (const { record, range } of notebook.placed()) {
      const talk = talkOf(record);
      if (talk.length === 0 || !range) continue;
      shown.add(record.id);
      const thread =
        threads.get(record.id) ?? this.#controller.createCommentThread(notebook.document.uri, range, []);
      threads.set(record.id, thread);
      if (!thread.range?.isEqual(range)) thread.range = range;
      const isOpen = hasOpenQuestion(record);
      thread.state = isOpen ? CommentThreadState.Unresolved : CommentThreadState.Resolved;
      thread.contextValue = isOpen ? 'open' : 'settled';
      thread.label = isOpen ? l10n.t('Question to the editor') : l10n.t('Discussion');
      if (thread.comments.length !== talk.length) {
        thread.comments = talk.map(
          (one): Comment => ({
            author: { name: one.by },
            body: one.value,
            mode: CommentMode.Preview,
            timestamp: new Date(one.at),
          }),
        );
      }
    }
    for (const [id, thread] of threads) {
      if (shown.has(id)) continue;
      thread.dispose();
      threads.delete(id);
    }
  }
}
