import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The sample page, as the parser of printed pages left it. */
export const sample = readFileSync(path.join(root, 'seeds/000_c1936387b92bacc7.txt'), 'utf8');
export const sampleUri = 'file:///pages/sample.txt';
