import { catalogueServedBy, exampleText, type Catalogue, type ExampleSituation } from '@zusage/catalogue';
import { decide, factsOfExample, type Decision } from '@zusage/entitlement';
import { AppError, type FieldFault } from '@zusage/errors';
import { localMomentText } from '@zusage/service-time';
import { toAnswer, type Answer } from '../answer.ts';
import type { PersonScope } from '../scope.ts';
import { situationView, type SituationView } from './situation-view.ts';
import { versionOf } from './versions.ts';

export interface WhatIfAnswer {
  version: number;
  situation: SituationView;
  answer: Answer;
  /** The case as lines of a catalogue file, expecting this answer. */
  example: string;
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
    const { version, catalogue: published } = await versionOf(trx, scope, asked.version);
    const { situation } = asked;
    requireKnown(situation, published);
    const catalogue = catalogueServedBy(published, situation.contract?.calendar);
    const decision = decide(factsOfExample(situation, published), published);
    return {
      version,
      situation: situationView(situation, published, scope.locale),
      answer: toAnswer(decision, catalogue, scope.locale),
      example: asExample(situation, decision, catalogue),
    };
  });
}

/** Named by whoever keeps it: the key and the three names are theirs to write. */
function asExample(situation: ExampleSituation, decision: Decision, { timeZone }: Catalogue): string {
  const { outcome, severity, responseDueAt, reasons, next } = decision;
  return exampleText({
    key: 'example',
    name: { de: '…', en: '…', fr: '…' },
    ...situation,
    expect: {
      outcome,
      ...(severity === situation.severity ? {} : { severity }),
      dueAt: responseDueAt && localMomentText(timeZone, responseDueAt).replace('T', ' '),
      rules: [...new Set(reasons.map(({ rule }) => rule))],
      ...(next ? { next: next.kind } : {}),
    },
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
