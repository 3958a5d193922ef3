import { defineConfig } from 'vitest/config';

const unit = ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts'];
const database = ['packages/*/test/**/*.db.test.ts', 'apps/*/test/**/*.db.test.ts'];

/** Two projects: pure rules run without anything else; `*.db.test.ts` get a real PostgreSQL from one global set-up. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: unit,
          exclude: [...database, '**/node_modules/**'],
          // Some start the real command line; on two busy cores that takes its time.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'database',
          include: database,
          globalSetup: ['packages/db/test/support/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
