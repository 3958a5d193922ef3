import type { Transaction } from '@zusage/db';

export interface RevisionRecord {
  articleId: string;
  language: string;
  revision: number;
  action: 'published' | 'retracted';
  title: string;
  summary: string;
  body: string;
  personId: string | null;
}

/** Keeps what readers saw and who let them; the application's role can neither change nor delete it (S117). */
export async function recordRevision(
  trx: Transaction,
  providerId: string,
  record: RevisionRecord,
): Promise<void> {
  await trx
    .insertInto('app.article_revision')
    .values({
      provider_id: providerId,
      article_id: record.articleId,
      language: record.language,
      revision: record.revision,
      action: record.action,
      title: record.title,
      summary: record.summary,
      body: record.body,
      person_id: record.personId,
    })
    .execute();
}
