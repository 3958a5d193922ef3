import type { Catalogue } from '@zusage/catalogue';
import type { Contract } from '@zusage/contracts';
import type { Locale } from '@zusage/i18n';

/** How a contract goes on after its last day, as far as the provider's policy says. */
export interface Renewal {
  /** Last day, `YYYY-MM-DD`: until then it has to be renewed. */
  until: string;
  /** Where to turn; null where the policy names nobody: then the reader writes a request. */
  next: { label: string; target: string } | null;
  /** Policy id that asks for a running contract. */
  rule: string | null;
}

/** Read from the rules that a request meets once the contract has ended. */
export function renewalOf({ validUntil }: Contract, catalogue: Catalogue, locale: Locale): Renewal {
  const afterwards = catalogue.rules.filter(({ when }) => when.contract?.includes('expired'));
  const renewing = afterwards.find(({ effect }) => effect.next?.kind === 'renewal');
  const next = renewing?.effect.next;
  return {
    until: validUntil,
    next: next?.target ? { label: next.label?.[locale] ?? '', target: next.target } : null,
    rule: (renewing ?? afterwards[0])?.id ?? null,
  };
}
