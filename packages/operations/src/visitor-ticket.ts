import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { searchBelongsTo } from '@zusage/knowledge';
import { notify } from '@zusage/notifications';
import { findWidgetKey } from '@zusage/partners';
import { findDraftByConfirmation, linkDraftToTicket, saveDraft, ticketNumber } from '@zusage/tickets';
import { assessCoverage } from './coverage.ts';
import { databaseNow } from './instant.ts';
import { once } from './once.ts';
import { openInTransaction } from './open-ticket.ts';
import type { TicketRequest } from './write-ticket.ts';
import type { Scope, WidgetKeyRef } from './scope.ts';
import { searchOwner } from './search-owner.ts';

const LINK_MINUTES = 60;
const TOKEN_BYTES = 32;

export interface VisitorRequest extends TicketRequest {
  name: string;
  email: string;
}

type VisitorScope = Scope & { actor: { kind: 'visitor'; widgetKey: WidgetKeyRef } };

interface StoredRequest extends VisitorRequest {
  language: Scope['locale'];
}

/**
 * Takes the request of a visitor whom nobody has identified. It becomes a ticket when the mailed link is opened; until
 * then it is only kept. The mail holds no word of the visitor's text (S38), the answer nothing of any customer.
 *
 * @throws AppError invalid_input, search_required (K-1)
 */
export async function keepVisitorRequest(
  scope: VisitorScope,
  request: VisitorRequest,
  idempotencyKey?: string,
): Promise<{ outcome: 'confirm' }> {
  const owner = { scope: `widget:${scope.actor.widgetKey.id}`, key: idempotencyKey };
  return scope.database.tenant(scope.providerId, (trx) =>
    once(trx, scope.providerId, { ...owner, body: request }, () => keep(trx, scope, request)),
  );
}

async function keep(
  trx: Transaction,
  scope: VisitorScope,
  request: VisitorRequest,
): Promise<{ outcome: 'confirm' }> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  if (request.searchId === undefined) throw new AppError('search_required');
  if (!(await searchBelongsTo(trx, scope.providerId, request.searchId, searchOwner(scope.actor)))) {
    throw new AppError('invalid_input', { fields: { searchId: { problem: 'unknown_value' } } });
  }
  const now = await databaseNow(trx);
  // Unknown severities, facts and products are told now, not after the visitor has followed the link.
  await assessCoverage(trx, scope, request, now);
  const stored: StoredRequest = { ...request, language: scope.locale };
  await saveDraft(trx, scope.providerId, {
    personId: null,
    widgetKeyId: scope.actor.widgetKey.id,
    content: stored,
    confirmation: { hash: hashOf(token), expiresAt: new Date(now.getTime() + LINK_MINUTES * 60_000) },
  });
  await notify(trx, scope.providerId, {
    kind: 'confirm_ticket',
    recipient: { email: request.email, language: scope.locale },
    url: `${scope.publicUrl}/${scope.providerId}/confirm?token=${token}`,
  });
  return { outcome: 'confirm' };
}

export type Confirmation =
  | { outcome: 'opened'; number: string }
  /** The catalogue wants another way, for example the hotline. */
  | {
      outcome: 'redirected';
      next: { kind: string; label: string; target: string } | null;
      reasons: { rule: string; text: string }[];
    };

/**
 * Opens the ticket behind a mailed link. Opening the link again shows the same number, so a mail program that looked
 * first does not take it away from its reader.
 *
 * @throws AppError link_expired for an unknown, malformed or old token
 */
export async function confirmVisitorRequest(scope: Scope, token: string): Promise<Confirmation> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const draft = await findDraftByConfirmation(trx, scope.providerId, hashOf(token));
    if (!draft?.widgetKeyId) throw new AppError('link_expired');
    if (draft.ticketId)
      return { outcome: 'opened', number: await ticketNumber(trx, scope.providerId, draft.ticketId) };
    const { name, email, language, ...ticket } = draft.content as StoredRequest;
    const widgetKey = await findWidgetKey(trx, scope.providerId, draft.widgetKeyId);
    if (!widgetKey) throw new AppError('link_expired');
    const asVisitor: Scope = {
      ...scope,
      actor: { kind: 'visitor', widgetKey: { id: widgetKey.id, partnerId: widgetKey.partnerId } },
    };
    const opened = await openInTransaction(trx, asVisitor, ticket, { personId: null, name, email, language });
    if (!opened.number || !opened.ticketId)
      return { outcome: 'redirected', next: opened.next ?? null, reasons: opened.reasons };
    await linkDraftToTicket(trx, scope.providerId, draft.id, opened.ticketId);
    return { outcome: 'opened', number: opened.number };
  });
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
