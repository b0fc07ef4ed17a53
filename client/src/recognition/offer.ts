import {
  ConfigurationTarget,
  type Disposable,
  l10n,
  languages,
  type Memento,
  Range,
  type TextDocument,
  Disposable as Together,
  window,
  workspace,
} from 'vscode';
import { languageId } from '../language.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Offers to treat a plain-text file that reads like a newspaper page as one: once a file, and never again anywhere
 * after "Never". A file accepted once is taken as a page without a question the next time.
 */
export function offerLanguage(memory: Memento, runtime: Runtime): Disposable {
  const considered = new Set<string>();
  const consider = (document: TextDocument | undefined) => {
    if (document?.languageId !== 'plaintext' || document.uri.scheme === 'output') return;
    if (!workspace.getConfiguration('galley', document).get<boolean>('recognition.offer', true)) return;
    const answers = new Map(memory.get<readonly (readonly [string, Answer])[]>(memoryKey, []));
    const key = document.uri.toString();
    const known = answers.get(key);
    if (known === 'yes') void languages.setTextDocumentLanguage(document, languageId);
    if (known !== undefined || considered.has(key) || !holdsChinese(document)) return;
    considered.add(key);
    const remember = (answer: Answer) => {
      answers.set(key, answer);
      return memory.update(memoryKey, [...answers].slice(-remembered));
    };
    // The core loads only for text that may be a page at all, so that other people's plain text costs next to nothing.
    void runtime.load().then(async ({ looksLikePage }) => {
      if (!looksLikePage(document.getText())) return;
      await remember('no');
      await ask(document, () => remember('yes'));
    });
  };
  consider(window.activeTextEditor?.document);
  return Together.from(window.onDidChangeActiveTextEditor((editor) => consider(editor?.document)));
}

function holdsChinese(document: TextDocument): boolean {
  return /[\u4e00-\u9fff]{4}/.test(document.getText(new Range(0, 0, 40, 0)));
}

type Answer = 'yes' | 'no';

const memoryKey = 'recognition.answers';

/** Answers kept a workspace. The oldest go first; at worst one old file is offered again. */
const remembered = 500;

async function ask(document: TextDocument, accepted: () => Thenable<void>): Promise<void> {
  const open = l10n.t('Open as Newspaper Page');
  const not = l10n.t('Not This File');
  const never = l10n.t('Never Ask');
  const answer = await window.showInformationMessage(
    l10n.t('This text reads like a newspaper page from OCR. Proofread it with Galley?'),
    open,
    not,
    never,
  );
  if (answer === open) {
    await accepted();
    await languages.setTextDocumentLanguage(document, languageId);
  } else if (answer === never) {
    await workspace.getConfiguration('galley').update('recognition.offer', false, ConfigurationTarget.Global);
  }
}
