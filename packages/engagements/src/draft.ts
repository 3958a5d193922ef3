import type { Transaction } from '@zusage/db';

/** The next version as far as it is written; its shape is the editor's. */
export interface StatementDraft {
  content: unknown;
  savedAt: Date;
  savedBy: string;
}

export async function readDraft(
  trx: Transaction,
  providerId: string,
  engagementId: string,
): Promise<StatementDraft | null> {
  const row = await trx
    .selectFrom('app.statement_draft')
    .select(['content', 'saved_at', 'saved_by_name'])
    .where('provider_id', '=', providerId)
    .where('engagement_id', '=', engagementId)
    .executeTakeFirst();
  return row ? { content: row.content, savedAt: row.saved_at, savedBy: row.saved_by_name } : null;
}

/** Keeps what is written in place of what was. */
export async function keepDraft(
  trx: Transaction,
  providerId: string,
  engagementId: string,
  { content, savedAt, savedBy }: StatementDraft,
): Promise<void> {
  const values = { content: JSON.stringify(content), saved_at: savedAt, saved_by_name: savedBy };
  await trx
    .insertInto('app.statement_draft')
    .values({ provider_id: providerId, engagement_id: engagementId, ...values })
    .onConflict((conflict) => conflict.columns(['provider_id', 'engagement_id']).doUpdateSet(values))
    .execute();
}

export async function dropDraft(trx: Transaction, providerId: string, engagementId: string): Promise<void> {
  await trx
    .deleteFrom('app.statement_draft')
    .where('provider_id', '=', providerId)
    .where('engagement_id', '=', engagementId)
    .execute();
}
