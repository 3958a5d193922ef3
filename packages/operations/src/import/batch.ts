import { localDate } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import type { ImportCounts } from '@zusage/imports';
import { databaseNow } from '../instant.ts';
import type { Author } from '../scope.ts';
import type { Batch, Judged, Memory } from './kind-of-import.ts';

/** What rows are judged with inside a transaction. */
export async function batchIn(
  trx: Transaction,
  { author, update, memory }: { author: Author; update: boolean; memory: Memory },
): Promise<Batch> {
  const { catalogue } = await currentCatalogue(trx, author.providerId);
  const now = await databaseNow(trx);
  return { trx, author, catalogue, now, today: localDate(catalogue, now), update, memory };
}

export function countOf(counts: ImportCounts, judged: readonly Judged<unknown>[]): ImportCounts {
  const sum = { ...counts };
  for (const { outcome } of judged) sum[outcome] += 1;
  return sum;
}
