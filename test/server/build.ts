import { bundle } from '../../scripts/bundle.ts';

/** Builds, once a run, the programs that the tests start: the very ones that are shipped. */
export default async function setup(): Promise<void> {
  await bundle({
    only: ['dist/server.cjs', 'dist/server.browser.js', 'dist/galley.cjs', 'dist/galley-program.cjs'],
  });
}
