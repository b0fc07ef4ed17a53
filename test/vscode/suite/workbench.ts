import * as vscode from 'vscode';
import { until } from '../until.ts';

/** The extension under test. */
export function extension(): vscode.Extension<{ ready(): Promise<void> }> {
  const found = vscode.extensions.getExtension('galley.galley');
  if (!found) throw new Error('VS Code did not load the extension.');
  return found;
}

/** The fresh copy of the sample page that this run may change. */
export function samplePage(): vscode.Uri {
  return inWorkspace('seeds', '000_c1936387b92bacc7.txt');
}

export function inWorkspace(...path: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No workspace folder is open.');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

/** Shows the sample page and waits for the language server. */
export async function openSamplePage(): Promise<vscode.TextEditor> {
  return openPage(samplePage());
}

/** Writes a page of its own for a test and shows it. */
export async function openNewPage(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return openPage(uri);
}

async function openPage(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const { ready } = await extension().activate();
  await ready();
  return editor;
}

/** Galley's findings on a document once they satisfy `expected`. */
export function diagnosticsOf(
  uri: vscode.Uri,
  expected: (found: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  return until(`the findings of ${uri.path}`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'galley');
    return expected(found) && found;
  });
}

/** The rule that a finding comes from. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Takes back every unsaved change and closes all editors. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
