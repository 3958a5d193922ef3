import type { Catalogue, ExampleSituation } from '@zusage/catalogue';
import { decide, factsOfExample } from '@zusage/entitlement';
import { AppError, type FieldFault } from '@zusage/errors';
import { toAnswer, type Answer } from '../answer.ts';
import type { PersonScope } from '../scope.ts';
import { situationView, type SituationView } from './situation-view.ts';
import { versionOf } from './versions.ts';

export interface WhatIfAnswer {
  version: number;
  situation: SituationView;
  answer: Answer;
}

/**
 * What a version would decide on a request that nobody made: no customer's record is read or written.
 * @throws AppError not_found for the version, invalid_input at the key that it does not know
 */
export async function whatIf(
  scope: PersonScope,
  asked: { version?: number | undefined; situation: ExampleSituation },
): Promise<WhatIfAnswer> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { version, catalogue } = await versionOf(trx, scope, asked.version);
    requireKnown(asked.situation, catalogue);
    const decision = decide(factsOfExample(asked.situation, catalogue), catalogue);
    return {
      version,
      situation: situationView(asked.situation, catalogue, scope.locale),
      answer: toAnswer(decision, catalogue, scope.locale),
    };
  });
}

/** The keys that a situation may name are the catalogue's. */
function requireKnown(situation: ExampleSituation, catalogue: Catalogue): void {
  const fields: Record<string, FieldFault> = {};
  const check = (field: string, list: readonly { key: string }[], keys: readonly (string | undefined)[]) => {
    const known = keys.every((key) => key === undefined || list.some((entry) => entry.key === key));
    if (!known) fields[field] = { problem: 'unknown_value' };
  };
  const { contract, facts } = situation;
  check('severity', catalogue.severities, [situation.severity]);
  check('channel', catalogue.channels, [situation.channel]);
  check('contract.level', catalogue.levels, [contract?.level]);
  check('contract.options', catalogue.options, contract?.options ?? []);
  check('contract.calendar', catalogue.calendars, [contract?.calendar]);
  check('contract.prerequisites', catalogue.prerequisites, contract?.prerequisites ?? []);
  check('contract.agreedMinutes', catalogue.severities, Object.keys(contract?.agreedMinutes ?? {}));
  check('without', catalogue.facts, situation.without);
  for (const [key, value] of Object.entries(facts)) {
    const fact = catalogue.facts.find((candidate) => candidate.key === key);
    check(`facts.${key}`, catalogue.facts, [key]);
    if (fact?.choices) check(`facts.${key}`, fact.choices, [value]);
  }
  if (Object.keys(fields).length > 0) throw new AppError('invalid_input', { fields });
}
