import { localDate } from '@zusage/catalogue';
import { listContracts, listProducts } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { addDocument, type DocumentKind, type DocumentLanguage } from '@zusage/documents';
import { checkFile } from '@zusage/files';
import { describe } from '@zusage/operations';
import type { OrganisationContent } from './content.ts';
import { paragraph, titled } from './plain-text.ts';
import type { SeedContext } from './seed-context.ts';
import { serviceDescriptionText } from './service-description-text.ts';

interface DemoDocument {
  kind: DocumentKind;
  title: Record<DocumentLanguage, string>;
  language: DocumentLanguage;
  organisationId: string | null;
  fileName: string;
  text: string;
}

const BYTES_MAX = 1_000_000;

/** Documents that are what they say: the service description, the promised times as a table, and what a customer has. */
export async function seedDocuments(
  trx: Transaction,
  context: SeedContext,
  organisations: readonly OrganisationContent[],
  organisationIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const document of forEverybody(context)) await add(trx, context, document);
  for (const organisation of organisations) {
    const id = organisationIds.get(organisation.key);
    if (id) await add(trx, context, await inventory(trx, context, organisation, id));
  }
}

async function add(
  trx: Transaction,
  { catalogue: { id: providerId }, files }: SeedContext,
  { fileName, text, ...document }: DemoDocument,
): Promise<void> {
  const content = new TextEncoder().encode(text);
  const checked = await checkFile(fileName, content);
  if (typeof checked === 'string') throw new Error(`${fileName}: ${checked}`);
  const stored = await files.put(providerId, [content], { bytesMax: BYTES_MAX });
  await addDocument(trx, providerId, { ...document, file: { ...checked, ...stored }, changedBy: null });
}

function forEverybody({ catalogue, now }: SeedContext): DemoDocument[] {
  const today = localDate(catalogue, now);
  const shared = { organisationId: null } as const;
  return [
    {
      ...shared,
      kind: 'service_description',
      title: { de: 'Leistungsbeschreibung', en: 'Service description', fr: 'Descriptif du service' },
      language: 'de',
      fileName: `Leistungsbeschreibung ${catalogue.name}.txt`,
      text: serviceDescriptionText(catalogue, 'de', today),
    },
    {
      ...shared,
      kind: 'service_description',
      title: {
        de: 'Leistungsbeschreibung auf Englisch',
        en: 'Service description in English',
        fr: 'Descriptif du service en anglais',
      },
      language: 'en',
      fileName: `Service description ${catalogue.name}.txt`,
      text: serviceDescriptionText(catalogue, 'en', today),
    },
    {
      ...shared,
      kind: 'data_sheet',
      title: {
        de: 'Zugesagte Zeiten als Tabelle',
        en: 'Promised times as a table',
        fr: 'Délais garantis en tableau',
      },
      language: 'de',
      fileName: `Zugesagte Zeiten ${catalogue.name}.csv`,
      text: targetsTable(catalogue, today),
    },
  ];
}

function targetsTable(catalogue: SeedContext['catalogue'], today: string): string {
  const { targets, terms } = describe(catalogue, 'de', today);
  const rows = targets.flatMap(({ levels, lines }) =>
    lines.map((line) => [
      levels.join(', '),
      line.severityName,
      line.duration ?? (line.promise === 'none' ? 'keine feste Zeit' : 'im Vertrag vereinbart'),
      line.window ?? '',
      line.rule,
    ]),
  );
  const table = [['Stufe', terms.severity, terms.response, 'Die Uhr läuft', 'Regel'], ...rows];
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
  return table.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

/** What a customer has: contracts, and products with what they are recognised by. */
async function inventory(
  trx: Transaction,
  { catalogue, now }: SeedContext,
  organisation: OrganisationContent,
  organisationId: string,
): Promise<DemoDocument> {
  const contracts = await listContracts(trx, catalogue.id, [organisationId]);
  const products = await listProducts(trx, catalogue.id, [organisationId]);
  const nameOf = (kind: string) => catalogue.identifiers.find(({ key }) => key === kind)?.name.de ?? '';
  const day = (value: string) => value.split('-').toReversed().join('.');
  const text = [
    `${organisation.name}\nKundennummer ${organisation.customerNumber}\nStand ${day(localDate(catalogue, now))}`,
    titled(
      'Verträge',
      contracts.map(({ number, serviceLevel, validFrom, validUntil }) => [
        number,
        `${catalogue.levels.find(({ key }) => key === serviceLevel)?.name.de ?? ''}, ${day(validFrom)} bis ${day(validUntil)}`,
        '',
      ]),
    ),
    titled(
      'Produkte und Standorte',
      products.map(({ name, version, siteName, identifiers }) => [
        name,
        [version, siteName, ...identifiers.map(({ kind, value }) => `${nameOf(kind)} ${value}`)]
          .filter(Boolean)
          .join(', '),
        '',
      ]),
    ),
    paragraph('Fehlt etwas, oder hat sich etwas geändert? Schreiben Sie uns über das Portal.'),
  ].join('\n\n');
  return {
    kind: 'report',
    title: {
      de: `Bestandsübersicht ${organisation.name}`,
      en: `Inventory ${organisation.name}`,
      fr: `Inventaire ${organisation.name}`,
    },
    language: 'de',
    organisationId,
    fileName: `Bestand ${organisation.customerNumber}.txt`,
    text: `${text}\n`,
  };
}
