import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadProviderCatalogue, providerIds } from '@zusage/catalogue';
import { citedByTests } from './cited-by-tests.ts';
import { policiesPage } from './page.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
export const POLICIES_FILE = `${root}packages/catalogue/POLICIES.md`;

/** The page as the working tree makes it now. */
export const currentPage = (): string =>
  policiesPage(providerIds().map(loadProviderCatalogue), citedByTests(root));

if (import.meta.main) {
  writeFileSync(POLICIES_FILE, currentPage());
  process.stdout.write(
    `${readFileSync(POLICIES_FILE, 'utf8').split('\n').length} lines in ${POLICIES_FILE}\n`,
  );
}
