import path from 'node:path';
import { cacheFolder, type Environment, nameOfBuild, readOwn, removeOld, writeOwn } from './user-cache.ts';

/** What V8 made of a program, kept between runs. It is a gain of time and nothing else: every failure is silent. */
export interface CompiledCode {
  read(): Buffer | undefined;
  write(code: Buffer): void;
}

/** Days after which the code of other versions is thrown away. */
const keptDays = 30;

/** The compiled code of one build of the program for one version of Node. */
export function compiledCode(
  program: string,
  version: string,
  env: Environment,
  platform: string,
): CompiledCode {
  const folder = cacheFolder(env, platform);
  if (folder === undefined) return { read: () => undefined, write: () => {} };
  const name = `galley-${nameOfBuild(program, version)}.v8`;
  return {
    read: () => readOwn(path.join(folder, name)),
    write: (code) => {
      if (writeOwn(folder, name, code)) removeOld(folder, 'galley-', keptDays);
    },
  };
}
