import { changeReplacement, listReplacements, recordHardwareEvent } from '@zusage/contracts';
import type { Database } from '@zusage/db';
import { databaseNow } from '../instant.ts';
import { tellOfHardware } from './tell-of-hardware.ts';

/**
 * What the `hardware_return` job does: tells once that faulty hardware is due back (N-7). A job that comes twice, or after
 * it was sent back, says nothing (S92).
 */
export async function remindOfReturn(
  { database, providerId, publicUrl }: { database: Database; providerId: string; publicUrl: string },
  number: string,
): Promise<void> {
  await database.tenant(providerId, async (trx) => {
    const [replacement] = await listReplacements(trx, providerId, {
      organisationIds: null,
      number,
      forUpdate: true,
    });
    if (!replacement || replacement.status !== 'delivered' || replacement.remindedAt !== null) return;
    const now = await databaseNow(trx);
    await changeReplacement(trx, providerId, replacement.id, { remindedAt: now });
    await recordHardwareEvent(trx, providerId, replacement.id, {
      kind: 'reminded',
      at: now,
      side: 'system',
      actor: 'system',
      note: null,
      rule: replacement.rule,
    });
    await tellOfHardware(trx, { providerId, publicUrl }, replacement, 'reminded', 'system');
  });
}
