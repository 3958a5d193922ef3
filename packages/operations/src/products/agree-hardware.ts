import { agreedHardwareTerms, agreeHardwareTerms, type HardwareTerms } from '@zusage/contracts';
import { AppError, invalidField } from '@zusage/errors';
import { audit } from '../audit.ts';
import { changing, customerOf, requireAdministrator, type Command } from '../customers/changing.ts';
import { contractOf } from '../customers/contracts.ts';
import type { PersonScope } from '../scope.ts';
import { deskIn } from './desk.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What a contract agrees about replacement; null where nobody has entered anything. @throws AppError forbidden, not_found */
export async function readHardwareTerms(
  scope: PersonScope,
  request: { customerNumber: string; contract: string },
): Promise<{ terms: HardwareTerms | null }> {
  requireAdministrator(scope);
  return scope.database.tenant(scope.providerId, async (trx) => {
    const customer = await customerOf(trx, scope, request.customerNumber);
    const desk = { ...(await deskIn(trx, scope)), customer };
    const contract = await contractOf(desk, request.contract);
    requireOption(desk.catalogue.hardwareReplacement?.option, contract.options);
    return { terms: await agreedHardwareTerms(trx, scope.providerId, contract.id) };
  });
}

/** Holds for what is requested from now on. @throws AppError forbidden, not_found, invalid_input (`cutOff`) */
export async function changeHardwareTerms(
  scope: PersonScope,
  request: Command & { contract: string } & HardwareTerms,
): Promise<void> {
  await changing(scope, 'customers.changeHardwareTerms', request, async (desk) => {
    const contract = await contractOf(desk, request.contract);
    requireOption(desk.catalogue.hardwareReplacement?.option, contract.options);
    const { cutOff, deliveryWorkdays, returnDays, transportCovered } = request;
    if (cutOff !== null && !TIME.test(cutOff)) throw invalidField('cutOff', 'invalid_time');
    const terms = { cutOff, deliveryWorkdays, returnDays, transportCovered };
    await agreeHardwareTerms(desk.trx, scope.providerId, contract.id, terms);
    await audit(desk.trx, scope, {
      action: 'hardware_terms.changed',
      subject: { kind: 'contract', reference: contract.number },
      organisationId: desk.customer.id,
      details: { ...terms },
    });
    return null;
  });
}

/** Only where the contract has the option is there anything to agree (N-7). */
function requireOption(option: string | undefined, bought: readonly string[]): void {
  if (option === undefined || !bought.includes(option)) throw new AppError('not_found');
}
