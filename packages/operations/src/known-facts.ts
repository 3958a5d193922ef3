import type { Catalogue } from '@zusage/catalogue';
import { invalidField } from '@zusage/errors';

/**
 * A request states facts that the catalogue has, and answers choices with one of them or not at all.
 *
 * @throws AppError invalid_input at the fact's field
 */
export function requireKnownFacts(catalogue: Catalogue, facts: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(facts)) {
    const fact = catalogue.facts.find((candidate) => candidate.key === key);
    if (!fact) throw invalidField(`facts.${key}`, 'unknown_key');
    const isChoice = !fact.choices || value === '' || fact.choices.some((choice) => choice.key === value);
    if (!isChoice) throw invalidField(`facts.${key}`, 'unknown_value');
  }
}
