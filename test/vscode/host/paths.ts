import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, which is also the extension's. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** What is fetched once and kept between runs; git ignores it. */
export const cacheFolder = path.join(projectRoot, '.vscode-test');

/** The sample page that every host opens. */
export const samplePage = path.join(projectRoot, 'seeds', '000_c1936387b92bacc7.txt');
