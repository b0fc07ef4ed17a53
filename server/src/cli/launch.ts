import { readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { threadArgument } from './check/thread-argument.ts';
import { compiledCode } from './compiled-code.ts';
import { suitEngine } from './engine.ts';
import { cacheFolder } from './user-cache.ts';

/** Set by the bundler from package.json. */
declare const GALLEY_VERSION: string;
/** This file is bundled as CommonJS. */
declare const __dirname: string;
declare const require: (file: string) => void;

/**
 * Starts the program that lies beside this file. Compiling it takes longer than checking a page, so what V8 makes of
 * it is kept in the user's cache folder: by Node itself from 22.8 on, below that by hand.
 */
function launch(program: string): void {
  const { env, platform } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE) {
    require(program);
    return;
  }
  const folder = cacheFolder(env, platform);
  if ('enableCompileCache' in Module && typeof Module.enableCompileCache === 'function') {
    if (folder !== undefined) Module.enableCompileCache(folder);
    require(program);
    return;
  }
  // Threads share the engine of the program that they are part of.
  if (process.argv[2] !== threadArgument) suitEngine();
  const code = compiledCode(program, GALLEY_VERSION, env, platform);
  const known = code.read();
  // The bundle is ASCII: as Latin-1 it is read without decoding.
  const source = Module.wrap(readFileSync(program, 'latin1'));
  const script = new vm.Script(source, { filename: program, ...(known && { cachedData: known }) });
  script.runInThisContext()({}, require, { exports: {} }, program, path.dirname(program));
  if (known && !script.cachedDataRejected) return;
  // Taken when a page has been checked: by then it holds the functions that this takes, too.
  if (/^(?:check|fix)$/.test(process.argv[2] ?? ''))
    process.once('exit', () => code.write(script.createCachedData()));
}

launch(path.join(__dirname, 'galley-program.cjs'));
