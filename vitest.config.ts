import { defineConfig } from 'vitest/config';

/**
 * `unit` holds what needs no process of its own and is over in seconds; `hosts` starts the server and the command line
 * as they are shipped. No module of ours holds state, so files share a worker and the modules that it has loaded.
 */
export default defineConfig({
  test: {
    pool: 'threads',
    isolate: false,
    // Generous: a time-out is for what hangs, and machines that build at the same time are slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/*.test.ts', 'test/{core,client}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          include: ['test/{server,cli}/**/*.test.ts'],
          globalSetup: ['test/server/build.ts'],
        },
      },
    ],
  },
});
