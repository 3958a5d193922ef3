import {
  ASKERS,
  dueFor,
  loadProviderCatalogue,
  providerIds,
  type Catalogue,
  type Fact,
} from '@zusage/catalogue';
import { decide, type ContractFacts, type DecisionFacts, type ProductFacts } from '@zusage/entitlement';
import type { Faults } from './faults.ts';
import { figure, type Figure } from './figure.ts';
import { pick, seededRandom } from './random.ts';
import { percentile } from './statistics.ts';

const SEED = 20_261_127;
const QUESTIONS = 20_000;
const ROUNDS = 3;
const FROM = Date.UTC(2026, 0, 1);
const YEAR_MS = 365 * 86_400_000;

/** Deadlines and whole decisions per second on one core, over all catalogues with all their rules and a year's moments. */
export function measureDecisions(faults: Faults): Figure[] {
  const random = seededRandom(SEED);
  const catalogues = providerIds().map(loadProviderCatalogue);
  const questions = Array.from({ length: QUESTIONS }, () => question(random, pick(random, catalogues)));
  const deadlines = repeat(questions, ({ catalogue, facts }) => {
    const { clockStartsAt, dueAt } = dueFor(catalogue, facts.severity, facts.at);
    return inOrder(facts.at, clockStartsAt, dueAt);
  });
  const decisions = repeat(questions, isDecidedRight);
  const times = questions.map((asked) => millisecondsOf(() => isDecidedRight(asked)));
  if (deadlines.wrong > 0)
    faults.add(
      `deadlines: ${deadlines.wrong} are due before their clock starts, or start before the request`,
    );
  if (decisions.wrong > 0)
    faults.add(`decisions: ${decisions.wrong} have no reason, times out of order, or wait for nothing`);
  const rules = catalogues.reduce((sum, catalogue) => sum + catalogue.rules.length, 0);
  return [
    figure('Deadlines on one core, five catalogues', 'per second', deadlines.perSecond),
    figure(`Decisions on one core, five catalogues, ${rules} rules`, 'per second', decisions.perSecond, {
      atLeast: 30_000,
    }),
    figure('One decision, 99 of 100', 'ms', [percentile(times, 0.99)]),
  ];
}

function isDecidedRight({ catalogue, facts }: Question): boolean {
  const { outcome, reasons, waitingFor, clockStartsAt, responseDueAt } = decide(facts, catalogue);
  return (
    reasons.length > 0 &&
    waitingFor.length > 0 === (outcome === 'waiting') &&
    inOrder(facts.at, clockStartsAt, responseDueAt)
  );
}

function millisecondsOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

interface Question {
  catalogue: Catalogue;
  facts: DecisionFacts;
}

/** A request like any other: most by a contract in force, most complete, some of everything that the rules ask about. */
function question(random: () => number, catalogue: Catalogue): Question {
  const answer = ({ choices }: Fact) => (choices ? pick(random, choices).key : 'bekannt');
  const stated = catalogue.facts.filter(() => random() < 0.9);
  return {
    catalogue,
    facts: {
      at: new Date(FROM + Math.floor(random() * YEAR_MS)),
      severity: pick(random, catalogue.severities).key,
      channel: pick(random, catalogue.channels).key,
      environment: random() < 0.8 ? 'production' : 'test',
      request: random() < 0.8 ? 'new' : 'follow_up',
      asker: { kind: random() < 0.8 ? 'contact' : pick(random, ASKERS), certified: random() < 0.2 },
      contract: random() < 0.95 ? contractOf(random, catalogue) : null,
      product: random() < 0.9 ? productOf(random) : null,
      facts: Object.fromEntries(stated.map((fact) => [fact.key, answer(fact)])),
    },
  };
}

function contractOf(random: () => number, catalogue: Catalogue): ContractFacts {
  const { levels, options, severities, prerequisites, calendars } = catalogue;
  return {
    number: 'B-1',
    serviceLevel: pick(random, levels).key,
    options: options.filter(() => random() < 0.3).map(({ key }) => key),
    agreedMinutes: Object.fromEntries(severities.map(({ key }) => [key, 240])),
    calendar: random() < 0.8 ? null : (calendars.at(0)?.key ?? null),
    prerequisites: prerequisites.filter(() => random() < 0.9).map(({ key }) => key),
    validFrom: '2025-01-01',
    validUntil: random() < 0.9 ? '2027-12-31' : '2026-06-30',
  };
}

function productOf(random: () => number): ProductFacts {
  const supportUntil = random() < 0.5 ? null : random() < 0.7 ? '2028-12-31' : '2026-03-31';
  return { key: 'server', name: 'Server', supportUntil };
}

/** A first round warms up; `wrong` counts the answers of all rounds. */
function repeat(
  questions: readonly Question[],
  answerIsRight: (asked: Question) => boolean,
): { perSecond: number[]; wrong: number } {
  let wrong = 0;
  const perSecond = Array.from({ length: ROUNDS + 1 }, () => {
    const startedAt = performance.now();
    for (const asked of questions) if (!answerIsRight(asked)) wrong += 1;
    return (questions.length * 1000) / (performance.now() - startedAt);
  });
  return { perSecond: perSecond.slice(1), wrong };
}

/** Nothing promised, or: not before the request, and due not before the clock starts. */
function inOrder(at: Date, clockStartsAt: Date | null, dueAt: Date | null): boolean {
  if (clockStartsAt === null || dueAt === null) return clockStartsAt === dueAt;
  return at <= clockStartsAt && clockStartsAt <= dueAt;
}
