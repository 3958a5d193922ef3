import {
  catalogueServedBy,
  dueOfTarget,
  ENVIRONMENTS,
  heldAnswers,
  targetFor,
  type Catalogue,
  type Channel,
  type TargetCircumstances,
} from '@zusage/catalogue';
import { applyRules, isSentOn, reasonsOf, type Verdict } from './apply-rules.ts';
import { awaited } from './awaited.ts';
import { contractStateAt } from './contract-state.ts';
import { missingIn } from './condition-holds.ts';
import type { Awaited, Decision, DecisionFacts, Reason } from './decision.ts';
import { EntitlementError } from './entitlement-error.ts';
import { resolveNext } from './resolve-next.ts';
import { noTargetReason, targetReason } from './target-reason.ts';

/**
 * Whether a request is taken, by when it is answered, and why: the one answer that preview, submission, e-mail and
 * API share. It reads nothing but its arguments.
 * @throws EntitlementError `unknown_severity`, `unknown_channel`, `unknown_environment`, `invalid_time`
 * @throws ServiceTimeError for moments before 1970 or after 2199, and for agreed minutes that no window holds
 */
export function decide(stated: DecisionFacts, published: Catalogue): Decision {
  const catalogue = catalogueServedBy(published, stated.contract?.calendar);
  const held = heldAnswers(catalogue, { hasProduct: stated.product !== null, facts: stated.facts });
  const facts: DecisionFacts = { ...stated, facts: held };
  const channel = knownChannel(facts, catalogue);
  const contractState = contractStateAt(facts.contract, catalogue, facts.at);
  const tried = applyRules({ facts, contractState, severity: facts.severity }, catalogue, channel);
  const missing = missingIn(tried.situation, catalogue);
  const waitingFor = tried.outcome === 'waiting' ? awaited(missing, facts.contract, catalogue) : [];
  const verdict = settled(tried, waitingFor);
  const promise = promiseOf(verdict, facts, catalogue);
  const sentOn = isSentOn(verdict);
  return {
    outcome: verdict.outcome,
    severity: verdict.severity,
    severityRule: verdict.severityRule,
    ahead: verdict.ahead,
    charge: verdict.charge,
    clockStartsAt: promise.clockStartsAt,
    responseDueAt: promise.dueAt,
    windowKey: promise.windowKey,
    missingFacts: missing.map(({ key }) => key),
    waitingFor,
    reasons: [...reasonsOf(verdict), ...promise.reasons, ...(sentOn ? [] : verdict.notes)],
    ...(verdict.next ? { next: resolveNext(verdict.next, catalogue) } : {}),
  };
}

/** A rule may have asked for what the severity that came of it does not need: then nothing is waited for. */
function settled(verdict: Verdict, waitingFor: Awaited[]): Verdict {
  return verdict.outcome === 'waiting' && waitingFor.length === 0
    ? { ...verdict, outcome: 'accepted' }
    : verdict;
}

interface Promised {
  clockStartsAt: Date | null;
  dueAt: Date | null;
  windowKey: string | null;
  reasons: Reason[];
}

const NOTHING: Promised = { clockStartsAt: null, dueAt: null, windowKey: null, reasons: [] };

/** The promised time, for a request that is taken and complete enough for its clock to start. */
function promiseOf(verdict: Verdict, facts: DecisionFacts, catalogue: Catalogue): Promised {
  if (isSentOn(verdict) || !verdict.promisesTime) return NOTHING;
  const known = circumstancesOf(facts);
  const target = targetFor(catalogue, verdict.severity, facts.at, known);
  if (!target) return { ...NOTHING, reasons: [noTargetReason(verdict.severity, catalogue)] };
  const reasons = [targetReason(target, catalogue, known)];
  if (verdict.outcome === 'waiting') return target.promise === 'none' ? { ...NOTHING, reasons } : NOTHING;
  const { clockStartsAt, dueAt } = dueOfTarget(catalogue, target, facts.at, known);
  return { clockStartsAt, dueAt, windowKey: dueAt ? (target.window ?? null) : null, reasons };
}

function circumstancesOf({ contract, channel, facts }: DecisionFacts): TargetCircumstances {
  if (!contract) return { channel, facts };
  const { serviceLevel: level, options, agreedMinutes } = contract;
  return { channel, facts, level, options, ...(agreedMinutes ? { agreedMinutes } : {}) };
}

function knownChannel(facts: DecisionFacts, catalogue: Catalogue): Channel {
  if (Number.isNaN(facts.at.getTime())) throw new EntitlementError('invalid_time', 'the time is no time');
  if (!catalogue.severities.some(({ key }) => key === facts.severity)) {
    throw new EntitlementError(
      'unknown_severity',
      `${catalogue.id} has no severity ${JSON.stringify(facts.severity)}`,
    );
  }
  if (!ENVIRONMENTS.includes(facts.environment)) {
    throw new EntitlementError('unknown_environment', `no environment ${JSON.stringify(facts.environment)}`);
  }
  const channel = catalogue.channels.find(({ key }) => key === facts.channel);
  if (!channel) {
    throw new EntitlementError(
      'unknown_channel',
      `${catalogue.id} has no channel ${JSON.stringify(facts.channel)}`,
    );
  }
  return channel;
}
