import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.ts';
import { addresses } from './support/product.ts';

/** Journeys in a real browser against the built product, which one global set-up starts with a database of its own. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: 'results/files',
  globalSetup: './support/start-product.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: [['line'], ['json', { outputFile: 'results/report.json' }]],
  use: {
    baseURL: addresses.portal,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // It would answer before the tests' own routes do; journeys/pages/offline.spec.ts lets it in.
    serviceWorkers: 'block',
    video: 'off',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: await launchOptions(),
  },
});
