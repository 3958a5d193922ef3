/** A fact as far as it matters whether it is asked for. */
export interface AskedFact {
  key: string;
  severities: readonly string[] | null;
  choices: readonly { key: string }[] | null;
  onlyWith: Readonly<Record<string, readonly string[]>> | null;
  onlyWithoutProduct: boolean;
}

interface Stated {
  severity: string;
  product: string;
  facts: Readonly<Record<string, string>>;
}

/**
 * Whether a request of this kind is asked for a fact. While no severity is chosen everything could be; a fact that
 * follows an answer is asked only once that was given.
 */
export function isAsked(fact: AskedFact, { severity, product, facts }: Stated): boolean {
  const fits = severity === '' || !fact.severities || fact.severities.includes(severity);
  return fits && !(fact.onlyWithoutProduct && product !== '') && followsFrom(fact.onlyWith, facts);
}

const followsFrom = (onlyWith: AskedFact['onlyWith'], facts: Stated['facts']): boolean =>
  Object.entries(onlyWith ?? {}).every(([key, choices]) => choices.includes(facts[key] ?? ''));

/**
 * Without what was chosen before another answer made the question pointless: a choice decides, and one that nobody sees
 * any more must not. Words stay; they decide nothing.
 */
export function withoutPointless(
  facts: Readonly<Record<string, string>>,
  asked: readonly AskedFact[],
  stated: Omit<Stated, 'facts'>,
): Record<string, string> {
  const left = Object.entries(facts).filter(([key]) => {
    const fact = asked.find((candidate) => candidate.key === key);
    return !fact?.choices || isAsked(fact, { ...stated, facts });
  });
  const next = Object.fromEntries(left);
  // What hung on something that has just gone goes as well.
  return left.length === Object.keys(facts).length ? next : withoutPointless(next, asked, stated);
}
