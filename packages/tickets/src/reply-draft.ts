import type { Transaction } from '@zusage/db';

/** The unfinished reply that this person keeps at a ticket, or ''. Nobody else's is ever read (S9, S10). */
export async function findReplyDraft(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  personId: string,
): Promise<string> {
  const row = await trx
    .selectFrom('app.ticket_reply_draft')
    .select('body')
    .where('provider_id', '=', providerId)
    .where('ticket_id', '=', ticketId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.body ?? '';
}

/** Keeps it in place of the one before; an empty text takes it away. */
export async function keepReplyDraft(
  trx: Transaction,
  providerId: string,
  draft: { ticketId: string; personId: string; body: string; at: Date },
): Promise<void> {
  if (draft.body.trim() === '') return dropReplyDraft(trx, providerId, draft.ticketId, draft.personId);
  await trx
    .insertInto('app.ticket_reply_draft')
    .values({
      provider_id: providerId,
      ticket_id: draft.ticketId,
      person_id: draft.personId,
      body: draft.body,
      saved_at: draft.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['provider_id', 'ticket_id', 'person_id'])
        .doUpdateSet({ body: draft.body, saved_at: draft.at }),
    )
    .execute();
}

export async function dropReplyDraft(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  personId: string,
): Promise<void> {
  await trx
    .deleteFrom('app.ticket_reply_draft')
    .where('provider_id', '=', providerId)
    .where('ticket_id', '=', ticketId)
    .where('person_id', '=', personId)
    .execute();
}
