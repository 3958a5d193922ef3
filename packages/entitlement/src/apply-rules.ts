import {
  closedWindowOf,
  type Catalogue,
  type CatalogueNext,
  type Channel,
  type Charge,
  type Effect,
  type Outcome,
  type Rule,
} from '@zusage/catalogue';
import { conditionHolds, type Situation } from './condition-holds.ts';
import type { Reason } from './decision.ts';
import { ruleReason } from './rule-reason.ts';

/** A reason, and the outcome that it stands for if it stands for one. */
interface Cause {
  reason: Reason;
  outcome: Outcome | null;
}

/** What the rules and the channel make of a request, before a time is promised. */
export interface Verdict {
  outcome: Outcome;
  severity: string;
  severityRule: string | null;
  ahead: boolean;
  charge: Charge | null;
  promisesTime: boolean;
  /** Reasons that shaped the verdict, in the order in which they did. */
  causes: Cause[];
  /** What else is good to know. */
  notes: Reason[];
  next: CatalogueNext | null;
  /** As it stands in the end. */
  situation: Situation;
}

/**
 * Tries the rules in their order. Each that holds gives its reason; the first that redirects or refuses ends the
 * trial, and no later `next` or outcome replaces an earlier one. What is left is held against the channel.
 */
export function applyRules(start: Situation, catalogue: Catalogue, channel: Channel): Verdict {
  const { severity } = start;
  const verdict: Verdict = {
    outcome: 'accepted',
    severity,
    severityRule: null,
    ahead: false,
    charge: null,
    promisesTime: true,
    causes: [],
    notes: [],
    next: null,
    situation: start,
  };
  for (const rule of catalogue.rules) {
    if (!conditionHolds(rule.when, verdict.situation, catalogue)) continue;
    const { severity: treatedAs } = rule.effect;
    if (treatedAs !== undefined) verdict.situation = { ...start, severity: treatedAs };
    apply(rule, verdict, verdict.situation, catalogue);
    if (isSentOn(verdict)) return verdict;
  }
  return holdAgainstChannel(verdict, verdict.situation, catalogue, channel);
}

/** Whether the request becomes no ticket. */
export function isSentOn({ outcome }: { outcome: Outcome }): boolean {
  return outcome === 'redirected' || outcome === 'refused';
}

/** What still holds of the causes: "your ticket waits" is no reason once there is no ticket. */
export const reasonsOf = ({ causes, outcome }: Verdict): Reason[] =>
  causes.filter((cause) => cause.outcome === null || cause.outcome === outcome).map(({ reason }) => reason);

function apply(rule: Rule, verdict: Verdict, situation: Situation, catalogue: Catalogue): void {
  const { effect } = rule;
  const window = closedWindowOf(rule.when, catalogue.conditions);
  const triedAs = verdict.severity;
  const reason = ruleReason({ rule: rule.id, text: rule.text, window, triedAs }, situation, catalogue);
  // Another severity stays a reason whatever becomes of the outcome.
  const outcome = situation.severity === triedAs ? (effect.outcome ?? null) : null;
  if (shapes(effect)) verdict.causes.push({ reason, outcome });
  else verdict.notes.push(reason);
  if (verdict.severity !== situation.severity) {
    verdict.severityRule = situation.severity === situation.facts.severity ? null : rule.id;
    verdict.severity = situation.severity;
  }
  if (effect.target === 'none') verdict.promisesTime = false;
  verdict.ahead ||= effect.ahead ?? false;
  verdict.charge = effect.charge ?? verdict.charge;
  if (effect.outcome && (verdict.outcome === 'accepted' || isSentOn({ outcome: effect.outcome }))) {
    verdict.outcome = effect.outcome;
  }
  // Whoever is sent on goes where the rule that sends them says, whatever hint came before.
  if (effect.next) verdict.next = isSentOn(verdict) ? effect.next : (verdict.next ?? effect.next);
}

/** Whether a rule changes what is promised; else it is a note. What it costs is told after the promise. */
const shapes = ({ outcome, severity, target, ahead }: Effect): boolean =>
  [outcome, severity, target, ahead].some((part) => part !== undefined);

function holdAgainstChannel(
  verdict: Verdict,
  situation: Situation,
  catalogue: Catalogue,
  channel: Channel,
): Verdict {
  if (channel.followUps && situation.facts.request === 'follow_up') return verdict;
  const bought = situation.facts.contract?.options ?? [];
  const open = !channel.options || channel.options.some((option) => bought.includes(option));
  if ((open && channel.severities.includes(verdict.severity)) || !channel.otherwise) return verdict;
  const reason = ruleReason(channel.otherwise, situation, catalogue);
  return {
    ...verdict,
    outcome: 'redirected',
    causes: [...verdict.causes, { reason, outcome: 'redirected' }],
    next: channel.otherwise.next,
  };
}
