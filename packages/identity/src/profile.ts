import type { Transaction } from '@zusage/db';
import type { Language } from './person.ts';

/** What people decide about themselves; everything else of a membership is decided by others (S11). */
export interface ProfileChange {
  name: string;
  phone: string | null;
  language: Language;
  /** IANA name; one that `Intl` knows. */
  timeZone: string;
  /** Kinds of mail that are not wanted; the table refuses unknown ones. */
  mutedMails: readonly string[];
}

/** Writes an active person's own profile at one provider. */
export async function saveProfile(
  trx: Transaction,
  providerId: string,
  personId: string,
  change: ProfileChange,
): Promise<void> {
  await trx
    .updateTable('app.person')
    .set({
      name: change.name,
      phone: change.phone,
      language: change.language,
      time_zone: change.timeZone,
      muted_mails: [...change.mutedMails],
    })
    .where('provider_id', '=', providerId)
    .where('id', '=', personId)
    .where('active', '=', true)
    .execute();
}
