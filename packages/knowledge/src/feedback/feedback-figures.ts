import { sql, type Transaction } from '@zusage/db';

export interface FeedbackFigures {
  helpful: number;
  unhelpful: number;
  /** Answers with a sentence. */
  remarks: number;
}

/** How readers answered, by the article's id; articles without an answer are absent. For staff. */
export async function feedbackFigures(
  trx: Transaction,
  providerId: string,
): Promise<Map<string, FeedbackFigures>> {
  const rows = await trx
    .selectFrom('app.article_feedback as f')
    .select([
      'f.article_id',
      sql<number>`(count(*) filter (where f.helpful))::int`.as('helpful'),
      sql<number>`(count(*) filter (where not f.helpful))::int`.as('unhelpful'),
      sql<number>`(count(*) filter (where f.remark <> ''))::int`.as('remarks'),
    ])
    .where('f.provider_id', '=', providerId)
    .groupBy('f.article_id')
    .execute();
  return new Map(rows.map(({ article_id, ...figures }) => [article_id, figures]));
}
