import {
  certificateStatus,
  listCertificates,
  revokeCertificate,
  supersedeCertificate,
  type Certificate,
} from '@zusage/certificates';
import { currentCatalogue, listContracts, type Contract } from '@zusage/contracts';
import { AppError, invalidField } from '@zusage/errors';
import { audit } from '../audit.ts';
import { issueCertificate } from '../certificates/issue-certificate.ts';
import { officeOf } from '../certificates/office.ts';
import type { Author, PersonScope } from '../scope.ts';
import { changing, unlessTaken, type Command, type Desk } from './changing.ts';
import { nextNumber } from './next-number.ts';

/**
 * Issues the certificate of a contract: its term, and what it promises now (N-1). One that was in force before is
 * superseded by it.
 *
 * @throws AppError forbidden, not_found, invalid_input (`number`: taken; `contract`: not_running)
 */
export async function addCertificate(
  scope: PersonScope,
  request: Command & { contract: string; number: string },
): Promise<{ certificate: string }> {
  return changing(scope, 'customers.addCertificate', request, async (desk) => {
    const contracts = await listContracts(desk.trx, scope.providerId, [desk.customer.id]);
    const contract = contracts.find((candidate) => candidate.number === request.contract);
    if (!contract) throw new AppError('not_found');
    if (contract.validUntil < desk.today) throw invalidField('contract', 'not_running');
    await issueFor(desk, contract, request.number);
    return { certificate: request.number };
  });
}

/**
 * Issues a certificate's successor, from what its contract promises today; the old one is superseded in the same
 * transaction. Also for one that has expired, or that was issued before certificates were signed.
 *
 * @throws AppError forbidden, not_found, conflict when it is revoked or superseded already, invalid_input (`number`:
 * taken; `contract`: not_running)
 */
export async function renewCertificate(
  scope: PersonScope,
  request: Command & { certificate: string; number: string },
): Promise<{ certificate: string }> {
  return changing(scope, 'customers.renewCertificate', request, async (desk) => {
    const certificates = await listCertificates(desk.trx, scope.providerId, [desk.customer.id]);
    const certificate = certificates.find(({ number }) => number === request.certificate);
    if (!certificate) throw new AppError('not_found');
    if (certificate.revokedAt || certificate.supersededBy) throw new AppError('conflict');
    const contracts = await listContracts(desk.trx, scope.providerId, [desk.customer.id]);
    const contract = contracts.find(({ id }) => id === certificate.contractId);
    if (!contract) throw new AppError('not_found');
    if (contract.validUntil < desk.today) throw invalidField('contract', 'not_running');
    await issueFor(desk, contract, request.number, [certificate]);
    return { certificate: request.number };
  });
}

/**
 * From this moment the certificate proves nothing any more.
 *
 * @throws AppError forbidden, not_found, conflict when it is revoked or superseded already
 */
export async function withdrawCertificate(
  scope: PersonScope,
  request: Command & { certificate: string; reason: string },
): Promise<void> {
  await changing(scope, 'customers.withdrawCertificate', request, async (desk) => {
    const certificates = await listCertificates(desk.trx, scope.providerId, [desk.customer.id]);
    const certificate = certificates.find(({ number }) => number === request.certificate);
    if (!certificate) throw new AppError('not_found');
    if (!isInForce(certificate, desk.today)) throw new AppError('conflict');
    const { number } = certificate;
    const reason = request.reason.trim();
    await revokeCertificate(desk.trx, scope.providerId, { number, at: desk.now, reason });
    await audit(desk.trx, scope, {
      action: 'certificate.revoked',
      subject: { kind: 'certificate', reference: number },
      organisationId: desk.customer.id,
      details: { reason },
    });
    return null;
  });
}

/** After the term changed: what is in force for the contract gives way to one with the new term, numbered after it. */
export async function replaceCertificates(desk: Desk<Author>, contract: Contract): Promise<void> {
  const certificates = await listCertificates(desk.trx, desk.scope.providerId, [desk.customer.id]);
  const before = inForceFor(certificates, contract, desk.today);
  if (before.length > 0) await issueFor(desk, contract, nextNumber(certificates, contract.number));
}

/**
 * Issues one inside a transaction that goes on; see `addCertificate`.
 *
 * @param besides superseded too, though no longer in force
 * @throws AppError invalid_input (`number`: taken), unavailable where the author cannot sign
 */
export async function issueFor(
  desk: Desk<Author>,
  contract: Contract,
  number: string,
  besides: readonly Certificate[] = [],
): Promise<void> {
  const { trx, scope, customer, now, today } = desk;
  const { providerId } = scope;
  const certificates = await listCertificates(trx, providerId, [customer.id]);
  const before = [
    ...new Set([...inForceFor(certificates, contract, today), ...besides].map((old) => old.number)),
  ];
  const { catalogue, version } = await currentCatalogue(trx, providerId);
  await unlessTaken('number', () =>
    issueCertificate(trx, officeOf(scope), {
      providerId,
      catalogue,
      catalogueVersion: version,
      contract,
      holder: customer,
      number,
      issuedAt: now,
    }),
  );
  for (const old of before) await supersedeCertificate(trx, providerId, { number: old, by: number });
  await audit(trx, scope, {
    action: before.length > 0 ? 'certificate.renewed' : 'certificate.issued',
    subject: { kind: 'certificate', reference: number },
    organisationId: customer.id,
    details: { contract: contract.number, replaces: before },
  });
}

const inForceFor = (certificates: readonly Certificate[], { id }: Contract, today: string): Certificate[] =>
  certificates.filter((candidate) => candidate.contractId === id && isInForce(candidate, today));

function isInForce(certificate: Certificate, today: string): boolean {
  const status = certificateStatus(certificate, today);
  return status === 'valid' || status === 'upcoming';
}
