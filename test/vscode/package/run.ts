/**
 * Packs the extension, looks at what is in the package, and sees it work when installed from it.
 *
 *   tsx test/vscode/package/run.ts
 */
import path from 'node:path';
import { runWindowTests } from '../e2e/window-tests.ts';

process.exitCode = await runWindowTests({
  name: 'package',
  // Where a package lacks a string, VS Code shows English or a bare key.
  language: 'zh-cn',
  files: [path.join(import.meta.dirname, 'package.e2e.ts')],
});
