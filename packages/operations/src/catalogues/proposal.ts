import { checkCatalogue, type Catalogue, type Fault } from '@zusage/catalogue';
import { currentCatalogue, publishCatalogue } from '@zusage/contracts';
import { runExamples } from '@zusage/entitlement';
import { AppError } from '@zusage/errors';
import { audit } from '../audit.ts';
import type { PersonScope } from '../scope.ts';
import { comparison, type CatalogueComparison } from './compare.ts';
import { exampleViews, type ExampleView } from './examples.ts';

/** A catalogue file that somebody wants to publish, held against the version in force. */
export type CheckedProposal =
  /** What is wrong with the file, by line; nothing more can be said of it. */
  | { faults: Pick<Fault, 'path' | 'line' | 'column' | 'message'>[]; isOthers: boolean; sound: null }
  | {
      faults: [];
      isOthers: false;
      sound: {
        /** The version that it would follow. */
        inForce: number;
        examples: number;
        /** Examples that it does not decide as it says; while there are any it is not published. */
        failing: ExampleView[];
        comparison: CatalogueComparison;
      };
    };

/** Checks a file and says what it would change; writes nothing. */
export async function checkProposal(scope: PersonScope, text: string): Promise<CheckedProposal> {
  const { catalogue, faults } = checkCatalogue(text, '');
  if (!catalogue) return { faults, isOthers: false, sound: null };
  if (catalogue.id !== scope.providerId) return { faults: [], isOthers: true, sound: null };
  return scope.database.tenant(scope.providerId, async (trx) => {
    const current = await currentCatalogue(trx, scope.providerId);
    const examples = exampleViews(catalogue, scope.locale);
    const failing = examples.filter(({ differs }) => differs.length > 0);
    return {
      faults: [],
      isOthers: false,
      sound: {
        inForce: current.version,
        examples: examples.length,
        failing,
        comparison: comparison(current.catalogue, catalogue, scope.locale),
      },
    };
  });
}

/**
 * Publishes a file as the provider's next version. Promises that were made stay with the version that made them.
 *
 * @param expected the version that its changes were looked at against
 * @throws AppError forbidden; invalid_input (`text`) for a file that the check refuses; conflict when another version came between
 */
export async function publishProposal(
  scope: PersonScope,
  { text, expected }: { text: string; expected: number },
): Promise<{ version: number }> {
  if (scope.actor.person.role !== 'provider-admin') throw new AppError('forbidden');
  const catalogue = soundOf(text, scope.providerId);
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { version } = await publishCatalogue(trx, catalogue);
    if (version !== expected + 1) throw new AppError('conflict');
    await audit(trx, scope, {
      action: 'catalogue.published',
      subject: { kind: 'catalogue', reference: String(version) },
      organisationId: null,
      details: {},
    });
    return { version };
  });
}

function soundOf(text: string, providerId: string): Catalogue {
  const { catalogue } = checkCatalogue(text, '');
  const keepsItsWord =
    catalogue && runExamples(catalogue).every(({ differences }) => differences.length === 0);
  if (!keepsItsWord || catalogue.id !== providerId)
    throw new AppError('invalid_input', { fields: { text: { problem: 'unknown_value' } } });
  return catalogue;
}
