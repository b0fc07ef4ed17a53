/**
 * As much of VS Code as the client's views ask for, for tests that need no window: `vi.mock('vscode', () =>
 * import('…/vscode.ts'))`. What a test looks at afterwards is kept in `seen`.
 */
export class Disposable {
  readonly #end: () => void;

  constructor(end: () => void) {
    this.#end = end;
  }

  static from(...parts: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const part of parts) part.dispose();
    });
  }

  dispose(): void {
    this.#end();
  }
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => unknown>();
  readonly event = (listener: (value: T) => unknown): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };

  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

export class Range {}
export class ThemeIcon {}
export class ThemeColor {}

export class TreeItem {
  readonly label: string;
  description: string | undefined;

  constructor(label: string) {
    this.label = label;
  }
}

export class MarkdownString {
  value = '';

  appendText(text: string): this {
    this.value += text;
    return this;
  }
}

export const TreeItemCollapsibleState = { Expanded: 2 };
export const CommentThreadCollapsibleState = { Expanded: 1 };
export const CommentThreadState = { Unresolved: 0, Resolved: 1 };
export const CommentMode = { Preview: 1 };

export const env = { language: 'zh-cn' };
export const l10n = {
  t: (text: string, ...args: readonly unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(args[at])),
};

/** What the extension did to VS Code. */
export const seen = {
  /** Context keys. */
  contexts: new Map<string, unknown>(),
  /** Comment threads that have not been disposed. */
  threads: new Set<object>(),
};

const activeEditor = new EventEmitter<unknown>();
export const window = {
  activeTextEditor: undefined as unknown,
  onDidChangeActiveTextEditor: activeEditor.event,
  createTreeView: () => ({ dispose() {} }),
};

/** Brings an editor to the front, or none. */
export function bringToFront(editor: unknown): void {
  window.activeTextEditor = editor;
  activeEditor.fire(editor);
}

export const commands = {
  async executeCommand(command: string, key: string, value: unknown): Promise<void> {
    if (command === 'setContext') seen.contexts.set(key, value);
  },
};

export const comments = {
  createCommentController: () => ({
    createCommentThread(uri: unknown, range: unknown) {
      const thread = { uri, range, comments: [], dispose: () => seen.threads.delete(thread) };
      seen.threads.add(thread);
      return thread;
    },
    dispose() {},
  }),
};
