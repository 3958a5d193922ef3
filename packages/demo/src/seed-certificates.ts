import { revokeCertificate, supersedeCertificate } from '@zusage/certificates';
import { currentCatalogue, listContracts } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { issueCertificate } from '@zusage/operations/certificates';
import type { OrganisationContent } from './content.ts';
import { daysAfter } from './moment.ts';
import type { SeedContext } from './seed-context.ts';

export type SeededContracts = Map<string, { id: string; validFromDays: number; validUntilDays: number }>;

/**
 * Certificates of the contracts' own terms, and those of before: replaced by a later one, or revoked. Signed and printed
 * like every other.
 */
export async function seedCertificates(
  trx: Transaction,
  { catalogue: { id: providerId }, certificates, now }: SeedContext,
  content: OrganisationContent,
  { organisationId, contracts }: { organisationId: string; contracts: SeededContracts },
): Promise<void> {
  const { catalogue, version } = await currentCatalogue(trx, providerId);
  const seeded = await listContracts(trx, providerId, [organisationId]);
  const issue = async (number: string, contractNumber: string): Promise<void> => {
    const contract = seeded.find((candidate) => candidate.number === contractNumber);
    const term = contracts.get(contractNumber);
    if (!contract || !term) throw new Error(`${number} names an unknown contract`);
    await issueCertificate(trx, certificates, {
      providerId,
      catalogue,
      catalogueVersion: version,
      contract,
      holder: { name: content.name, customerNumber: content.customerNumber },
      number,
      // Made out when the term began; one that is to come, today.
      issuedAt: daysAfter(now, Math.min(0, term.validFromDays)),
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
