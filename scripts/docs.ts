/**
 * Writes the documents that are made from the program itself, or, with --check, fails when a committed one differs.
 *
 *   tsx scripts/docs.ts [--check]
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLineDocuments } from './docs/command-line.ts';
import { configurationDocuments } from './docs/configuration.ts';
import { ruleDocuments } from './docs/rules.ts';
import { settingsDocuments } from './docs/settings.ts';

/** A generated document: its path from the project's root and its text. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Folders that hold generated documents and nothing else: what is no longer made there is removed. */
const ownFolders = ['docs/rules'];

const documents: readonly Document[] = [
  ...(await commandLineDocuments()),
  ...ruleDocuments(),
  ...configurationDocuments(),
  ...settingsDocuments(root),
];
const differing = documents.filter((document) => current(document.path) !== document.text);
const made = new Set(documents.map((document) => document.path));
const surplus = ownFolders.flatMap((folder) => filesOf(folder)).filter((file) => !made.has(file));

if (process.argv.includes('--check')) {
  for (const { path: file } of differing)
    console.log(`${file} differs from what the program says: npm run docs`);
  for (const file of surplus) console.log(`${file} belongs to nothing any more: npm run docs`);
  const failed = differing.length + surplus.length;
  console.log(`${documents.length - differing.length} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} else {
  for (const document of differing) {
    mkdirSync(path.join(root, path.dirname(document.path)), { recursive: true });
    writeFileSync(path.join(root, document.path), document.text);
  }
  for (const file of surplus) rmSync(path.join(root, file));
  console.log(`${documents.length} documents, ${differing.length} written, ${surplus.length} removed`);
}

function current(file: string): string | undefined {
  try {
    // A checkout on Windows may have turned the line ends.
    return readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}
