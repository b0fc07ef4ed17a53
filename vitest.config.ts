import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    // Node's own module resolution reads the `imports` aliases of package.json; nothing to configure.
    pool: 'threads',
    globalSetup: ['test/server/build.ts'],
    // Generous: a time-out is for what hangs, and machines that build at the same time are slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
