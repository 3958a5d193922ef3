import {
  certificatesByNumber,
  certificateStatus,
  listCertificates,
  type Certificate,
} from '@zusage/certificates';
import { contractsByNumber, type Contract } from '@zusage/contracts';
import { findOrganisation } from '@zusage/identity';
import { issueFor } from '../customers/certificates.ts';
import { numberFault } from '../customers/field-rules.ts';
import { nextNumber } from '../customers/next-number.ts';
import type { Asked, Batch, Judged, KindOfImport } from './kind-of-import.ts';
import { readDayCell, requireText } from './read-cells.ts';
import type { Reading } from './reading.ts';

interface CertificateWish {
  contract: string;
  /** Issued in another system; '' for the next one that is free. */
  number: string;
  /** Null: the contract's own. */
  validFrom: string | null;
  validUntil: string | null;
}

interface CertificatePlan {
  contract: Contract;
  number: string;
}

/**
 * A row is the certificate of a contract that is there already, and is issued as by the form: from what the contract
 * promises now, with the contract's term (N-1). One that is in force for it is a change, which supersedes.
 */
export const certificateImport: KindOfImport<CertificateWish, CertificatePlan> = {
  read: (reading) => ({
    contract: requireText(reading, 'contract'),
    number: reading.text('number'),
    validFrom: readDayCell(reading, 'validFrom'),
    validUntil: readDayCell(reading, 'validUntil'),
  }),

  identity: ({ contract }) => (contract === '' ? null : { column: 'contract', key: contract }),

  owners: async (batch, asked) => [
    ...new Set((await contractsOf(batch, asked)).map(({ organisationId }) => organisationId)),
  ],

  judge: async (batch, asked) => {
    const { trx, author } = batch;
    const contracts = new Map((await contractsOf(batch, asked)).map((one) => [one.number, one]));
    const owners = [...new Set([...contracts.values()].map(({ organisationId }) => organisationId))];
    const certificates = await listCertificates(trx, author.providerId, owners);
    const numbers = asked.map(({ wish }) => wish.number).filter((number) => number !== '');
    const named = await certificatesByNumber(trx, author.providerId, numbers);
    return asked.map((one) => {
      const contract = contracts.get(one.wish.contract) ?? null;
      return judgeCertificate(batch, one, contract, [...certificates, ...named]);
    });
  },

  apply: async ({ trx, author, catalogue, now, today }, plans) => {
    for (const { plan } of plans) {
      const { contract } = plan;
      const customer = await findOrganisation(trx, author.providerId, contract.organisationId);
      if (!customer) throw new Error('a contract has no customer');
      const existing = await listCertificates(trx, author.providerId, [customer.id]);
      const number = plan.number || nextNumber(existing, contract.number);
      await issueFor({ trx, scope: author, customer, catalogue, now, today }, contract, number);
    }
  },
};

const contractsOf = ({ trx, author }: Batch, asked: readonly Asked<CertificateWish>[]) =>
  contractsByNumber(
    trx,
    author.providerId,
    asked.map(({ wish }) => wish.contract),
  );

function judgeCertificate(
  { today }: Batch,
  { reading, wish }: Asked<CertificateWish>,
  contract: Contract | null,
  certificates: readonly Certificate[],
): Judged<CertificatePlan> {
  const { row, findings } = reading;
  if (!contract && wish.contract !== '') reading.fail('contract', 'unknown_contract');
  if (contract && contract.validUntil < today) reading.fail('contract', 'not_running');
  if (contract) noteTerm(reading, wish, contract);
  const isInForce = (certificate: Certificate): boolean =>
    ['valid', 'upcoming'].includes(certificateStatus(certificate, today));
  const same = certificates.find(({ number }) => number === wish.number);
  if (wish.number !== '' && !same) reading.failAs('number', numberFault(wish.number));
  if (same && same.contractId !== contract?.id) reading.fail('number', 'taken');
  else if (same && !isInForce(same)) reading.fail('number', 'no_longer_valid');
  if (reading.hasFault() || !contract) return { row, outcome: 'faulty', findings, plan: null };
  const plan = { contract, number: wish.number };
  const inForce = certificates.filter((one) => one.contractId === contract.id && isInForce(one));
  const [current] = inForce;
  if (!current) return { row, outcome: 'new', findings, plan };
  // Without a number of its own the row only asks for one to be there.
  if (wish.number === '' || same) return { row, outcome: 'unchanged', findings, plan: null };
  reading.change('number', 'certificate', { from: current.number, to: wish.number });
  return { row, outcome: 'changed', findings, plan };
}

/** A certificate has its contract's term; a file that says otherwise is about another contract or another time. */
function noteTerm(reading: Reading, wish: CertificateWish, contract: Contract): void {
  for (const field of ['validFrom', 'validUntil'] as const)
    if (wish[field] !== null && wish[field] !== contract[field])
      reading.fail(field, 'differs_from_contract', { day: contract[field] });
}
