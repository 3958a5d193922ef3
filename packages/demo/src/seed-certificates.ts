import { issueCertificate, revokeCertificate, supersedeCertificate } from '@zusage/certificates';
import type { Transaction } from '@zusage/db';
import type { OrganisationContent } from './content.ts';
import { dayAfter, daysAfter } from './moment.ts';
import type { SeedContext } from './seed-context.ts';

export type SeededContracts = Map<string, { id: string; validFromDays: number; validUntilDays: number }>;

/** Certificates of the contracts' own terms, and those of before: replaced by a later one, or revoked. */
export async function seedCertificates(
  trx: Transaction,
  { catalogue: { id: providerId }, now }: SeedContext,
  content: OrganisationContent,
  { organisationId, contracts }: { organisationId: string; contracts: SeededContracts },
): Promise<void> {
  const issue = async (number: string, contractNumber: string): Promise<void> => {
    const contract = contracts.get(contractNumber);
    if (!contract) throw new Error(`${number} names an unknown contract`);
    await issueCertificate(trx, providerId, {
      organisationId,
      contractId: contract.id,
      number,
      validFrom: dayAfter(now, contract.validFromDays),
      validUntil: dayAfter(now, contract.validUntilDays),
      // Made out when the term began; one that is to come, today.
      issuedAt: daysAfter(now, Math.min(0, contract.validFromDays)),
    });
  };
  for (const { number, contract } of content.certificates) await issue(number, contract);
  for (const earlier of content.earlierCertificates ?? []) {
    await issue(earlier.number, earlier.contract);
    if (earlier.supersededBy)
      await supersedeCertificate(trx, providerId, { number: earlier.number, by: earlier.supersededBy });
    if (earlier.revokedDaysAgo !== undefined)
      await revokeCertificate(trx, providerId, {
        number: earlier.number,
        at: daysAfter(now, -earlier.revokedDaysAgo),
        reason: earlier.reason ?? null,
      });
  }
}
