import { listSites, productById, type Move, type NewMove } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { findOrganisation } from '@zusage/identity';
import { messagesFor } from '@zusage/i18n';
import { notify, type SiteMoveEvent } from '@zusage/notifications';
import { customerRecipients } from '../partners/sides.ts';
import { staffRecipients } from '../recipients.ts';

export interface MoveNames {
  /** The product; null: everything at `from`. */
  what: string | null;
  from: string | null;
  to: string;
  address: string | null;
}

type Told = Pick<NewMove, 'organisationId' | 'productId' | 'fromSiteId' | 'to' | 'movesOn' | 'visitsFrom'>;

/** What moves, from where and to where, by name. */
export async function moveNames(
  trx: Transaction,
  providerId: string,
  move: Pick<Move, 'organisationId' | 'productId' | 'fromSiteId' | 'to'> &
    Pick<Told, 'movesOn' | 'visitsFrom'>,
): Promise<MoveNames> {
  const sites = await listSites(trx, providerId, move.organisationId);
  const product = move.productId === null ? null : await productById(trx, providerId, move.productId);
  const { to } = move;
  const there = 'siteId' in to ? sites.find(({ id }) => id === to.siteId) : null;
  return {
    what: product?.name ?? null,
    from: sites.find(({ id }) => id === move.fromSiteId)?.name ?? null,
    to: 'siteId' in to ? (there?.name ?? '') : to.name,
    address: 'siteId' in to ? (there?.address ?? null) : to.address,
  };
}

/** Tells the other side by mail: what a customer did goes to the provider's people, everything else to the customer. */
export async function tellOfMove(
  {
    trx,
    scope: { providerId, publicUrl },
  }: { trx: Transaction; scope: { providerId: string; publicUrl: string } },
  move: Told,
  change: SiteMoveEvent['change'],
): Promise<void> {
  const customer = await findOrganisation(trx, providerId, move.organisationId);
  const names = await moveNames(trx, providerId, move);
  const toStaff = change === 'notified' || change === 'withdrawn';
  const recipients = toStaff
    ? await staffRecipients(trx, providerId)
    : await customerRecipients(trx, providerId, move.organisationId);
  for (const recipient of recipients) {
    const texts = messagesFor(recipient.language).productLife.move;
    await notify(trx, providerId, {
      kind: 'site_move',
      change,
      side: toStaff ? 'provider' : 'customer',
      recipient,
      customer: customer?.name ?? '',
      what: names.what ?? texts.everythingAt({ site: names.from ?? '' }),
      to: names.to,
      movesOn: move.movesOn,
      visitsFrom: move.visitsFrom !== null && move.visitsFrom > move.movesOn ? move.visitsFrom : null,
      url: `${publicUrl}/${providerId}/${toStaff ? 'staff/moves' : 'products'}`,
    });
  }
}
