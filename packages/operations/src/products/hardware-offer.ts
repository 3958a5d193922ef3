import type { Catalogue } from '@zusage/catalogue';
import {
  agreedHardwareTerms,
  contractById,
  hardwareTerms,
  type Contract,
  type HardwareTerms,
  type Product,
} from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import type { Locale } from '@zusage/i18n';

/** Whether a product's hardware is replaced; if not, why not. `option` is the name of what the contract lacks (N-7). */
export type HardwareOffer =
  | { isOffered: true; contract: Contract; terms: HardwareTerms; rule: string }
  | {
      isOffered: false;
      why: 'not_offered' | 'no_contract' | 'not_running' | 'option_missing';
      option: string | null;
      rule: string | null;
    };

/** Hardware is replaced only with the linked option in a contract that runs (N-7). */
export async function hardwareOffer(
  trx: Transaction,
  providerId: string,
  product: Product,
  { catalogue, today, locale }: { catalogue: Catalogue; today: string; locale: Locale },
): Promise<HardwareOffer> {
  const policy = catalogue.hardwareReplacement;
  if (!policy) return { isOffered: false, why: 'not_offered', option: null, rule: null };
  const { rule } = policy;
  if (product.contractId === null) return { isOffered: false, why: 'no_contract', option: null, rule };
  const contract = await contractById(trx, providerId, product.contractId);
  if (today < contract.validFrom || today > contract.validUntil)
    return { isOffered: false, why: 'not_running', option: null, rule };
  if (!contract.options.includes(policy.option)) {
    const option = catalogue.options.find(({ key }) => key === policy.option);
    return { isOffered: false, why: 'option_missing', option: option?.name[locale] ?? null, rule };
  }
  const agreed = await agreedHardwareTerms(trx, providerId, contract.id);
  return { isOffered: true, contract, terms: hardwareTerms(policy, agreed), rule };
}
