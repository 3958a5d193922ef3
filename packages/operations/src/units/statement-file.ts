import { catalogueOfVersion, currentCatalogue, listCatalogueVersions } from '@zusage/contracts';
import type { Catalogue } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import { messagesFor, type Locale } from '@zusage/i18n';
import { pressPdf } from '@zusage/press';
import { accountStatement, settledMoment } from '@zusage/units';
import type { OpenDocument } from '../documents.ts';
import { databaseNow } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { statementCsv } from './statement-csv.ts';
import { toLineView } from './statement-line.ts';
import type { StatementPaper } from './statement-paper.ts';
import { readPeriod, type PeriodRequest } from './statement-period.ts';
import type { UnitAccountView } from './unit-accounts.ts';
import { visibleAccount } from './unit-statement.ts';

export interface StatementFileRequest extends PeriodRequest {
  /** The account's key or its id. */
  key: string;
  format: 'csv' | 'pdf';
  /** The reader's own unless another is named. */
  language?: Locale | undefined;
}

/** Longer ones are asked for in parts. A thousand lines make some forty pages. */
export const STATEMENT_LINES_MAX = { csv: 50_000, pdf: 5_000 } as const;

/** @internal The layout of the statement on paper. */
const layout = new URL('paper/layout.ts', import.meta.url);

/**
 * The statement of a period as a file. As of the same moment, in the same language, it is the same file byte for byte,
 * whatever is booked and taken back afterwards (S89); without a moment it is made as of now, and says so.
 *
 * @throws AppError not_found for an account of somebody else (S2); invalid_input, see `readPeriod`, and `from: too_many` for
 *   more lines than a file takes
 */
export async function statementFile(
  scope: PersonScope,
  request: StatementFileRequest,
): Promise<OpenDocument> {
  const paper = await scope.database.tenant(scope.providerId, (trx) => readPaper(trx, scope, request));
  const isPdf = request.format === 'pdf';
  const content = isPdf ? await pressPdf(layout, paper) : Buffer.from(statementCsv(paper), 'utf8');
  return {
    fileName: `${fileName(paper)}.${request.format}`,
    mediaType: isPdf ? 'application/pdf' : 'text/csv; charset=utf-8',
    bytes: content.length,
    content: () => new Blob([new Uint8Array(content)]).stream(),
  };
}

async function readPaper(
  trx: Transaction,
  scope: PersonScope,
  request: StatementFileRequest,
): Promise<StatementPaper> {
  const { providerId } = scope;
  const locale = request.language ?? scope.locale;
  const account = await visibleAccount(trx, scope, request.key);
  const { timeZone } = (await currentCatalogue(trx, providerId)).catalogue;
  const period = readPeriod(request, { timeZone, now: await databaseNow(trx) });
  const asOf = await settledMoment(trx, providerId, account.id, period.asOf);
  const limit = STATEMENT_LINES_MAX[request.format];
  const statement = await accountStatement(trx, providerId, account.id, {
    ...period,
    asOf,
    order: 'oldest',
    limit,
  });
  if (statement.nextCursor !== null) throw invalidField('from', 'too_many');
  const catalogue = await catalogueAsOf(trx, providerId, asOf);
  const { organisation } = scope.actor.person;
  return {
    locale,
    timeZone,
    provider: {
      name: catalogue.legalName ?? catalogue.name,
      service: catalogue.name,
      accent: catalogue.accent,
    },
    customer: organisation && { customerNumber: organisation.customerNumber, name: organisation.name },
    account: wordsOf(account, catalogue, locale),
    from: request.from ?? null,
    to: request.to ?? null,
    group: period.group,
    asOf: asOf.toISOString(),
    opening: statement.opening,
    closing: statement.closing,
    added: statement.added,
    taken: statement.taken,
    used: statement.used,
    lines: statement.lines.map((line) => toLineView(line, locale)),
  };
}

/** The catalogue as it was in force then: a name that changes later changes no file. */
async function catalogueAsOf(trx: Transaction, providerId: string, asOf: Date): Promise<Catalogue> {
  const versions = await listCatalogueVersions(trx, providerId);
  const then = versions.find(({ publishedAt }) => publishedAt <= asOf) ?? versions.at(-1);
  if (!then) return (await currentCatalogue(trx, providerId)).catalogue;
  return (await catalogueOfVersion(trx, providerId, then.version)).catalogue;
}

function wordsOf(
  { key, unit, settlement, name }: UnitAccountView,
  { units }: Catalogue,
  locale: Locale,
): StatementPaper['account'] {
  const sold = units.find((each) => each.key === key);
  return { name: sold?.name[locale] ?? name, description: sold?.description[locale] ?? '', unit, settlement };
}

function fileName({ locale, account, from, to, asOf }: StatementPaper): string {
  const { fileName: words } = messagesFor(locale).units;
  // The moment as digits alone: a colon stands in no file's name.
  return words({ account: account.name, from, to, moment: asOf.replaceAll(/\D/g, '').slice(0, 14) });
}
