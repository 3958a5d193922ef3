import { readFileSync } from 'node:fs';
import type { Database } from '@zusage/db';
import { findPersonByEmail } from '@zusage/identity';
import { checkImport, keepFile, type ImportDesk } from '@zusage/operations/import';
import { readProvider } from './content.ts';
import type { SeedContext } from './seed-context.ts';

/**
 * An import of products that an administrator has had checked and not yet begun: `produkte.csv`, with new products, a
 * site that comes along, and rows with faults. Judged by the importer itself, so the report is a real one.
 */
export async function seedImport(
  database: Database,
  { catalogue, files, certificates }: Pick<SeedContext, 'catalogue' | 'files' | 'certificates'>,
): Promise<void> {
  const providerId = catalogue.id;
  const administrator = readProvider(providerId).staff.find(({ role }) => role === 'provider-admin');
  const person = await database.tenant(providerId, (trx) =>
    findPersonByEmail(trx, providerId, administrator?.email ?? ''),
  );
  if (!person) throw new Error(`${providerId} has no administrator`);
  const desk: ImportDesk = { database, providerId, files, certificates };
  const content = readFileSync(new URL(`../content/${providerId}/produkte.csv`, import.meta.url));
  const number = await keepFile(
    desk,
    { kind: 'products', update: false, file: { name: 'produkte.csv', content } },
    {
      actor: { kind: 'person', personId: person.id, name: person.name, role: person.role, via: 'session' },
      locale: person.language,
    },
  );
  await checkImport(desk, number);
}
