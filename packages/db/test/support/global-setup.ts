import type { TestProject } from 'vitest/node';
import { startTestServer } from '../../src/embedded/index.ts';
import { migrate } from '../../src/migrate.ts';
import { createTemplate } from '../../src/testing.ts';

/**
 * One real PostgreSQL for the whole run: the embedded one, or the server that TEST_DATABASE_URL names (its user must be
 * able to create databases). Each test file gets a copy of one migrated template.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env['TEST_DATABASE_URL'];
  const server = external ? { url: external, stop: async () => {} } : await startTestServer();
  await createTemplate(server.url, (url) => migrate({ url }));
  project.provide('serverUrl', server.url);
  return () => server.stop();
}

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
  }
}
