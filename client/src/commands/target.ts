import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { originalOf } from '../compare/addresses.ts';
import { isPage } from '../language.ts';

/**
 * The page that a command is meant for: the address a menu passed, else the editor in front. A repaired view stands for
 * its page. Tells the person when it is none.
 */
export async function pageFrom(target: unknown): Promise<TextDocument | undefined> {
  const uri = target instanceof Uri ? target : window.activeTextEditor?.document.uri;
  if (uri) {
    const document = await workspace.openTextDocument(originalOf(uri));
    if (isPage(document)) return document;
  }
  void window.showInformationMessage(l10n.t('Open a newspaper page first.'));
  return undefined;
}
