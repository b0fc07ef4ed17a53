import { Uri } from 'vscode';
import { repairedScheme } from '../language.ts';

/** The same path, so that VS Code gives the view the page's language and name; the page itself stands in the query. */
export function repairedOf(original: Uri): Uri {
  return Uri.from({ scheme: repairedScheme, path: original.path, query: original.toString() });
}

/** The page that a repaired view belongs to; any other address is its own. */
export function originalOf(uri: Uri): Uri {
  return uri.scheme === repairedScheme ? Uri.parse(uri.query, true) : uri;
}
