import { productById, type Replacement } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { findOrganisation, findPerson } from '@zusage/identity';
import { notify, type HardwareChange } from '@zusage/notifications';
import { customerRecipients } from '../partners/sides.ts';
import { staffRecipients, type Recipient } from '../recipients.ts';

/** What the provider's people have to act on; everything else concerns the customer's. */
const FOR_STAFF: readonly HardwareChange[] = ['requested', 'withdrawn', 'sent_back'];

/**
 * Tells by mail what happened: the customer's side learns of every step, the provider's people of those that the customer
 * took.
 *
 * @param by whose step it was: of their own step only the first one is confirmed to them
 */
export async function tellOfHardware(
  trx: Transaction,
  { providerId, publicUrl }: { providerId: string; publicUrl: string },
  replacement: Replacement,
  change: HardwareChange,
  by: 'customer' | 'provider' | 'system',
): Promise<void> {
  const customer = await findOrganisation(trx, providerId, replacement.organisationId);
  const product = await productById(trx, providerId, replacement.productId);
  const tell = async (side: 'customer' | 'provider', recipients: readonly Recipient[]) => {
    for (const recipient of recipients) {
      await notify(trx, providerId, {
        kind: 'hardware_replacement',
        change,
        side,
        recipient,
        number: replacement.number,
        product: product?.name ?? '',
        customer: customer?.name ?? '',
        day: dayOf(replacement, change),
        url: `${publicUrl}/${providerId}/${side === 'provider' ? 'staff/' : ''}hardware/${encodeURIComponent(replacement.number)}`,
      });
    }
  };
  if (by === 'customer' && (FOR_STAFF.includes(change) || change === 'delivered'))
    await tell('provider', await staffRecipients(trx, providerId));
  if (by !== 'customer' || change === 'requested')
    await tell('customer', await concerned(trx, providerId, replacement));
}

/** Whoever asked for it; the administrators when that person is gone. */
async function concerned(
  trx: Transaction,
  providerId: string,
  { requestedBy, organisationId }: Replacement,
): Promise<Recipient[]> {
  const person = await findPerson(trx, providerId, requestedBy.id);
  if (person) return [{ email: person.email, language: person.language }];
  return customerRecipients(trx, providerId, organisationId);
}

function dayOf({ deliveryDue, returnDue }: Replacement, change: HardwareChange): string | null {
  if (change === 'authorised' || change === 'shipped') return deliveryDue;
  return change === 'delivered' || change === 'reminded' ? returnDue : null;
}
