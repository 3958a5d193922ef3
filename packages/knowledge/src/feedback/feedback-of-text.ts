import type { Transaction } from '@zusage/db';
import { toInstant, type Instant } from '../instant.ts';

export interface Remark {
  helpful: boolean;
  text: string;
  at: Instant;
}

export interface TextFeedback {
  helpful: number;
  unhelpful: number;
  /** The newest first, at most `remarksMax`. */
  remarks: Remark[];
}

const remarksMax = 50;

/** How readers of one text answered, and what they wrote; for staff. Who wrote is not told: nobody asked for a name. */
export async function feedbackOfText(
  trx: Transaction,
  providerId: string,
  text: { articleId: string; language: string },
): Promise<TextFeedback> {
  const rows = await trx
    .selectFrom('app.article_feedback')
    .select(['helpful', 'remark', 'at'])
    .where('provider_id', '=', providerId)
    .where('article_id', '=', text.articleId)
    .where('language', '=', text.language)
    .orderBy('at', 'desc')
    .execute();
  return {
    helpful: rows.filter(({ helpful }) => helpful).length,
    unhelpful: rows.filter(({ helpful }) => !helpful).length,
    remarks: rows
      .filter(({ remark }) => remark !== '')
      .slice(0, remarksMax)
      .map(({ helpful, remark, at }) => ({ helpful, text: remark, at: toInstant(at) })),
  };
}
