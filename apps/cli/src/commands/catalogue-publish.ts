import { readFile } from 'node:fs/promises';
import { checkCatalogue, CatalogueError } from '@zusage/catalogue';
import { readSettings } from '@zusage/config/settings';
import { publishCatalogue } from '@zusage/contracts';
import { createDatabase } from '@zusage/db';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';

/** `catalogue publish FILE` → `{"id","version"}`: checks a catalogue and makes it its provider's next version. */
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
    const catalogue = await readCatalogue(args.file);
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

async function readCatalogue(file: string) {
  const { catalogue, faults } = checkCatalogue(await readFile(file, 'utf8'), file);
  if (catalogue) return catalogue;
  const lines = faults.map((fault) => `${file}:${fault.line} ${fault.path}: ${fault.message}`);
  throw new CatalogueError('invalid_catalogue', lines.join('\n'));
}
