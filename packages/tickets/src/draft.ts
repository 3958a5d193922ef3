import { newId, sql, type Transaction } from '@zusage/db';

export interface Draft {
  id: string;
  personId: string | null;
  widgetKeyId: string | null;
  content: unknown;
  ticketId: string | null;
}

export interface NewDraft {
  personId: string | null;
  widgetKeyId: string | null;
  content: unknown;
  /** Only for a visitor who must confirm an address: the hash of the mailed token. */
  confirmation?: { hash: string; expiresAt: Date };
}

/** Keeps what could not become a ticket yet, so that nothing typed is lost (SEP-5). @returns the draft's id */
export async function saveDraft(trx: Transaction, providerId: string, draft: NewDraft): Promise<string> {
  const id = newId();
  await trx
    .insertInto('app.ticket_draft')
    .values({
      provider_id: providerId,
      id,
      person_id: draft.personId,
      widget_key_id: draft.widgetKeyId,
      content: JSON.stringify(draft.content),
      confirm_hash: draft.confirmation?.hash ?? null,
      confirm_expires_at: draft.confirmation?.expiresAt ?? null,
    })
    .execute();
  return id;
}

/** A person's own draft, or null. */
export async function findDraft(
  trx: Transaction,
  providerId: string,
  id: string,
  personId: string,
): Promise<Draft | null> {
  const row = await trx
    .selectFrom('app.ticket_draft')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}

/**
 * The draft behind a mailed link, locked until the transaction ends: a link is used once (S18).
 * Null when the token is unknown or its time, by the database's clock, is over.
 */
export async function findDraftByConfirmation(
  trx: Transaction,
  providerId: string,
  hash: string,
): Promise<Draft | null> {
  const row = await trx
    .selectFrom('app.ticket_draft')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('confirm_hash', '=', hash)
    .where('confirm_expires_at', '>', sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}

export async function linkDraftToTicket(
  trx: Transaction,
  providerId: string,
  id: string,
  ticketId: string,
): Promise<void> {
  await trx
    .updateTable('app.ticket_draft')
    .set({ ticket_id: ticketId })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

function toDraft(row: {
  id: string;
  person_id: string | null;
  widget_key_id: string | null;
  content: unknown;
  ticket_id: string | null;
}): Draft {
  return {
    id: row.id,
    personId: row.person_id,
    widgetKeyId: row.widget_key_id,
    content: row.content,
    ticketId: row.ticket_id,
  };
}
