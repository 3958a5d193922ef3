import type { Transaction } from '@zusage/db';
import { createAccount, createPerson, type Person } from '@zusage/identity';
import type { PersonContent } from './content.ts';
import { dayAfter } from './moment.ts';
import type { SeedContext } from './seed-context.ts';

/** An account with the demo password and its membership. */
export async function seedPerson(
  trx: Transaction,
  { catalogue, secrets, now }: SeedContext,
  person: PersonContent,
  belongsTo: { organisationId?: string; partnerId?: string },
): Promise<Person> {
  const account = await createAccount(trx, { email: person.email, password: secrets.password });
  return createPerson(trx, catalogue.id, {
    accountId: account.id,
    role: person.role,
    name: person.name,
    email: person.email,
    phone: person.phone,
    language: person.language,
    timeZone: person.timeZone ?? catalogue.timeZone,
    designated: person.designated ?? false,
    ...(person.certified
      ? {
          certification: person.certified.for,
          certifiedUntil: dayAfter(now, person.certified.untilDays),
        }
      : {}),
    ...belongsTo,
  });
}
