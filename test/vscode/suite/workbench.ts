import * as vscode from 'vscode';

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('galley.galley');
  if (!found) throw new Error('VS Code did not load the extension.');
  return found;
}

/** The fresh copy of the sample page that this run may change. */
export function samplePage(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No workspace folder is open.');
  return vscode.Uri.joinPath(folder.uri, 'seeds', '000_c1936387b92bacc7.txt');
}

export async function openSamplePage(): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(samplePage());
  await vscode.window.showTextDocument(document);
  return document;
}
