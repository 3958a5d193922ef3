import { CatalogueError, type Catalogue } from '@zusage/catalogue';
import { readSettings } from '@zusage/config/settings';
import { publishCatalogue } from '@zusage/contracts';
import { createDatabase } from '@zusage/db';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';
import { checkFile, faultLine } from './checked-file.ts';

/**
 * `catalogue publish FILE` → `{"id","version"}`: checks a catalogue, runs its examples, and makes it its provider's next
 * version.
 */
export const cataloguePublishCommand = defineCommand({
  meta: {
    name: 'zusage catalogue publish',
    description: 'Publish a catalogue as the next version of its provider',
  },
  args: {
    file: { type: 'positional', required: true, description: 'Catalogue file (YAML or JSON)' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const catalogue = soundCatalogue(args.file);
    const { version } = await withDatabase(readSettings(), async ({ directUrl }) => {
      const database = createDatabase({ url: directUrl, poolSize: 1 });
      try {
        return await database.tenant(catalogue.id, (trx) => publishCatalogue(trx, catalogue));
      } finally {
        await database.close();
      }
    });
    const sentence = `${catalogue.name} (${catalogue.id}) is published as version ${version}.`;
    process.stdout.write(`${args.json ? JSON.stringify({ id: catalogue.id, version }) : sentence}\n`);
  },
});

/** @throws CatalogueError `invalid_catalogue` for any fault, an example that fails among them */
export function soundCatalogue(name: string): Catalogue {
  const { file, catalogue, faults } = checkFile(name);
  if (catalogue) return catalogue;
  throw new CatalogueError('invalid_catalogue', faults.map((fault) => faultLine(file, fault)).join('\n'));
}
