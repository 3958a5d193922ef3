import { CHANNELS, dueFor, loadProviderCatalogue, providerIds, type Catalogue } from '@zusage/catalogue';
import { decide, type DecisionFacts } from '@zusage/entitlement';
import type { Faults } from './faults.ts';
import { figure, type Figure } from './figure.ts';
import { pick, seededRandom } from './random.ts';

const SEED = 20_261_127;
const QUESTIONS = 20_000;
const ROUNDS = 3;
const FROM = Date.UTC(2026, 0, 1);
const YEAR_MS = 365 * 86_400_000;

/** Deadlines and whole decisions per second on one core, over all catalogues and the moments of a year. */
export function measureDecisions(faults: Faults): Figure[] {
  const random = seededRandom(SEED);
  const catalogues = providerIds().map(loadProviderCatalogue);
  const questions = Array.from({ length: QUESTIONS }, () => question(random, pick(random, catalogues)));
  const deadlines = repeat(questions, ({ catalogue, facts }) => {
    const { clockStartsAt, dueAt } = dueFor(catalogue, facts.severity, facts.at);
    return inOrder(facts.at, clockStartsAt, dueAt);
  });
  const decisions = repeat(questions, ({ catalogue, facts }) => {
    const decision = decide(facts, catalogue);
    return decision.reasons.length > 0 && inOrder(facts.at, decision.clockStartsAt, decision.responseDueAt);
  });
  if (deadlines.wrong > 0)
    faults.add(
      `deadlines: ${deadlines.wrong} are due before their clock starts, or start before the request`,
    );
  if (decisions.wrong > 0) faults.add(`decisions: ${decisions.wrong} have no reason, or times out of order`);
  return [
    figure('Deadlines on one core, five catalogues', 'per second', deadlines.perSecond),
    figure('Decisions on one core, five catalogues', 'per second', decisions.perSecond),
  ];
}

interface Question {
  catalogue: Catalogue;
  facts: DecisionFacts;
}

function question(random: () => number, catalogue: Catalogue): Question {
  const level = pick(random, catalogue.levels).key;
  const agreedMinutes = Object.fromEntries(catalogue.severities.map(({ key }) => [key, 240]));
  return {
    catalogue,
    facts: {
      at: new Date(FROM + Math.floor(random() * YEAR_MS)),
      severity: pick(random, catalogue.severities).key,
      channel: pick(
        random,
        CHANNELS.filter((key) => catalogue.channels.some((channel) => channel.key === key)),
      ),
      environment: random() < 0.8 ? 'production' : 'test',
      contract: {
        number: 'B-1',
        serviceLevel: level,
        options: [],
        agreedMinutes,
        validFrom: '2025-01-01',
        validUntil: '2027-12-31',
      },
      product: { key: 'server', name: 'Server' },
      facts: Object.fromEntries(catalogue.facts.map(({ key }) => [key, 'bekannt'])),
    },
  };
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
