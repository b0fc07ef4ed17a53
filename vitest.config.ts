import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    // Node's own module resolution reads the `imports` aliases of package.json; nothing to configure.
    pool: 'threads',
    globalSetup: ['test/server/build.ts'],
    testTimeout: 30_000,
  },
});
