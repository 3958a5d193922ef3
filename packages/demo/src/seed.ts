import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { loadProviderCatalogue } from '@zusage/catalogue';
import { certificateKeys } from '@zusage/certificates';
import { createDatabase } from '@zusage/db';
import { createDiskStore, filesFolder } from '@zusage/files';
import { demoProviderIds, readProvider, type ProviderContent } from './content.ts';
import { drawSecrets } from './secrets.ts';
import { seedImport } from './seed-import.ts';
import { widgetKeyOf } from './seed-partners.ts';
import { seedProvider } from './seed-provider.ts';

export interface SeedOptions {
  /** A connection that may become the application's role. */
  url: string;
  /** Where the drawn password, the demo site's key and the documents' files are kept. */
  dataFolder: string;
  log: (sentence: string) => void;
  /** Folder of the keys that sign certificates; without it, `keys` in the data folder. */
  keysFolder?: string;
  /** Base of the addresses on certificates; without it, the portal's own when nothing else is set. */
  publicUrl?: string;
  /** What all dates of the content are relative to. */
  now: Date;
}

/** Fills a database with the demo providers, each in one transaction; a provider that is there already is left alone. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const secrets = await drawSecrets(options.dataFolder);
  const files = createDiskStore(filesFolder(options.dataFolder));
  const certificates = {
    keys: certificateKeys(options.keysFolder ?? join(options.dataFolder, 'keys')),
    files,
    publicUrl: options.publicUrl ?? 'http://localhost:4321',
  };
  const database = createDatabase({ url: options.url, poolSize: 2 });
  try {
    for (const id of demoProviderIds()) {
      const catalogue = loadProviderCatalogue(id);
      const seeded = await database.tenant(id, (trx) =>
        seedProvider(trx, { catalogue, secrets, now: options.now, files, certificates }),
      );
      if (!seeded) continue;
      await seedImport(database, { catalogue, files, certificates });
      options.log(`Demo data for ${catalogue.name}.`);
    }
  } finally {
    await database.close();
  }
  writeDemoSite(options.dataFolder, secrets.privateJwk);
}

/** What the partner's demo site needs to embed the widget and to sign its visitor. */
function writeDemoSite(dataFolder: string, privateJwk: JWK): void {
  const providers = demoProviderIds().map((id) => {
    const content = readProvider(id);
    const { name, email } = knownContact(content);
    return {
      provider: id,
      name: loadProviderCatalogue(id).name,
      widgetKey: widgetKeyOf(id),
      contact: { sub: email, name, email },
      privateJwk,
    };
  });
  writeFileSync(join(dataFolder, 'demo-site.json'), JSON.stringify({ providers }, null, 2), { mode: 0o600 });
}

/** A contact of a customer that granted the partner its scope. */
function knownContact(content: ProviderContent): { name: string; email: string } {
  const granted = content.organisations.find((organisation) =>
    content.partner.grants.includes(organisation.key),
  );
  const contact = granted?.people.find((person) => person.role === 'customer') ?? granted?.people[0];
  if (!contact) throw new Error(`${content.provider}: the partner needs a customer with people`);
  return contact;
}
