import { enterCertificate, makeOut, type CertificateOffice } from '@zusage/certificates';
import type { Transaction } from '@zusage/db';
import { statePromises, type Promised } from './state-promises.ts';

/**
 * Issues a certificate from what a contract promises at this moment: frozen, signed, printed in every language. Every
 * certificate is issued here.
 *
 * @returns its id
 * @throws a unique violation when its number is taken
 */
export async function issueCertificate(
  trx: Transaction,
  office: CertificateOffice,
  promised: Promised,
): Promise<string> {
  const statement = await statePromises(trx, promised, office);
  const { contract } = promised;
  return enterCertificate(trx, statement, await makeOut(statement, office), {
    organisationId: contract.organisationId,
    contractId: contract.id,
  });
}
