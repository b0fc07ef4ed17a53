import { bundle } from '../../scripts/bundle.ts';

/** Builds, once a run, the server that the tests start: the very program that is shipped. */
export default async function setup(): Promise<void> {
  await bundle({ only: ['dist/server.cjs'] });
}
