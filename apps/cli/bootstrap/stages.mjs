import { join } from 'node:path';
import { inRoot } from './paths.mjs';

const reports = inRoot('node_modules', '.cache', 'zusage-test');

const vitest = (project) => ({
  name: project,
  command: [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ],
  report: { file: join(reports, `${project}.json`), read: vitestCounts },
});

/** What `npm test` does, in this order. A stage without a report counts as one test.
 *  The build comes before any stage that is asked for: many read what it made. */
export const stages = [
  { name: 'build', command: ['node', 'apps/cli/bootstrap/build-now.mjs'], always: true },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'pages', command: ['astro', 'check', '--minimumSeverity', 'error'], folder: 'apps/portal' },
  { name: 'lint', command: ['oxlint'] },
  {
    name: 'imports',
    command: ['depcruise', 'apps', 'packages', 'e2e', '--config', '.dependency-cruiser.mjs'],
  },
  { name: 'budgets', command: ['node', 'e2e/budgets/widget.ts'] },
  vitest('unit'),
  vitest('database'),
  {
    name: 'simulator',
    command: [
      'node',
      'packages/units/test/simulation/main.ts',
      '--kept',
      '--operations',
      '100000',
      '--report',
      join(reports, 'simulator.json'),
    ],
    report: { file: join(reports, 'simulator.json'), read: simulatorCounts },
  },
  {
    name: 'browser',
    command: ['playwright', 'test', '-c', 'e2e/playwright.config.ts'],
    report: { file: inRoot('e2e', 'results', 'report.json'), read: playwrightCounts },
  },
];

/** Files that could not be loaded have no tests to fail: each counts as one failure. */
function vitestCounts(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Each run of a seed is a test. What was run is said in any case: a passed random test is worth what it tried. */
function simulatorCounts({ results }) {
  const failed = results.filter(({ summary }) => summary.violations.length > 0).length;
  const operations = results.reduce((sum, { summary }) => sum + summary.operations, 0);
  const violations = results.reduce((sum, { summary }) => sum + summary.violations.length, 0);
  const seed = results.at(-1)?.options.seed;
  return {
    passed: results.length - failed,
    failed,
    said: `${operations} operations, seed ${seed}, ${violations} violations`,
  };
}

/** Tests that failed at first count as failed: there are no retries, a flaky promise is a broken one. */
function playwrightCounts(report) {
  const { expected, unexpected, flaky } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + (unexpected + flaky === 0 ? report.errors.length : 0),
  };
}
