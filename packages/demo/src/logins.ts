import type { Role } from '@zusage/identity';
import { demoProviderIds, readProvider, type PersonContent } from './content.ts';
import { readSecrets } from './secrets.ts';

/** Somebody the demo data lets sign in. */
export interface DemoLogin {
  provider: string;
  role: Role;
  email: string;
  /** Signs in as well, for the organisation's designated contact (SEP-1). */
  customerNumber: string | null;
  password: string;
}

const SHOWN_ROLES: Role[] = ['customer', 'customer-admin', 'partner', 'agent', 'provider-admin'];

/** One person of each role at each provider, those of a valid contract first; empty where there is no demo data. */
export async function demoLogins({ dataFolder }: { dataFolder: string; url?: string }): Promise<DemoLogin[]> {
  const secrets = readSecrets(dataFolder);
  if (!secrets) return [];
  return demoProviderIds().flatMap((provider) => {
    const people = peopleOf(provider);
    return SHOWN_ROLES.flatMap((role): DemoLogin[] => {
      const found = people.find(({ person }) => person.role === role);
      if (!found) return [];
      const { person, customerNumber } = found;
      return [
        {
          provider,
          role,
          email: person.email,
          customerNumber: person.designated ? customerNumber : null,
          password: secrets.password,
        },
      ];
    });
  });
}

function peopleOf(provider: string): { person: PersonContent; customerNumber: string | null }[] {
  const content = readProvider(provider);
  const customers = content.organisations.flatMap((organisation) =>
    organisation.people.map((person) => ({ person, customerNumber: organisation.customerNumber })),
  );
  const others = [...content.staff, content.partner.person].map((person) => ({
    person,
    customerNumber: null,
  }));
  return [...customers, ...others];
}
