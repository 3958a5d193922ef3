import type { Transaction } from '@zusage/db';
import { listLots } from '@zusage/units';
import { toInstant, type Instant } from '../instant.ts';

/** From which purchases an amount would be reserved now, and how much is missing. */
export interface ReservationPreview {
  shares: { reference: string; amount: number; expiresAt: Instant }[];
  available: number;
  missing: number;
}

/** What expires first is reserved first (N-13). A look ahead: what counts is what there is when it is approved. */
export async function previewReservation(
  trx: Transaction,
  providerId: string,
  accountId: string,
  amount: number,
): Promise<ReservationPreview> {
  const shares: ReservationPreview['shares'] = [];
  let available = 0;
  let missing = amount;
  for (const lot of await listLots(trx, providerId, accountId)) {
    available += lot.available;
    const taken = Math.min(lot.available, missing);
    if (taken <= 0) continue;
    shares.push({ reference: lot.reference, amount: taken, expiresAt: toInstant(lot.expiresAt) });
    missing -= taken;
  }
  return { shares, available, missing };
}
