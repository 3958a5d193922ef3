import type { Config, Environment, Fact, OpenInput, Request } from './api-types.ts';
import type { Draft } from './draft.ts';
import type { Texts } from './texts/index.ts';

/** Stands for "none of these" in the product list; the empty text means that nothing was chosen yet. */
export const noProduct = '-';
export const subjectMax = 200;
export const descriptionMax = 20_000;
export const factMax = 4_000;

export type FieldErrors = Map<string, string>;

const productOf = (draft: Draft, config: Config): string | null =>
  config.products.some(({ key }) => key === draft.product) ? draft.product : null;

/** What is asked so far, with its answer. A fact that follows from another stands after it, and falls away with it. */
export function factsFor(config: Config, draft: Draft): { fact: Fact; value: string }[] {
  const asked = new Map<string, { fact: Fact; value: string }>();
  for (const fact of config.facts) {
    const { key, severities, choices, onlyWith, onlyWithoutProduct } = fact;
    let follows = true;
    for (const other in onlyWith) follows &&= onlyWith[other]!.includes(asked.get(other)?.value ?? '');
    if (severities && !severities.includes(draft.severity)) continue;
    if (!follows || (onlyWithoutProduct && productOf(draft, config))) continue;
    const value = draft.facts.get(key) ?? '';
    asked.set(key, { fact, value: choices?.every((choice) => choice.key !== value) ? '' : value });
  }
  return [...asked.values()];
}

/** Most requests are about production: it is chosen until the visitor says otherwise. */
export function environmentOf(draft: Draft): Environment {
  return draft.environment === 'test' ? 'test' : 'production';
}

/** What the promise depends on. Keys that the catalogue does not know (an old draft, a prefill) fall away. */
export function toRequest(draft: Draft, config: Config): Request {
  const facts = factsFor(config, draft).flatMap(({ fact, value }) =>
    value.trim() ? [[fact.key, value.trim()]] : [],
  );
  return {
    severity: draft.severity,
    channel: 'widget',
    environment: environmentOf(draft),
    product: productOf(draft, config),
    facts: Object.fromEntries(facts),
  };
}

export function toInput(draft: Draft, config: Config): OpenInput {
  const stranger = config.visitor.verified ? {} : { name: draft.name.trim(), email: draft.email.trim() };
  return {
    ...toRequest(draft, config),
    subject: draft.subject.trim(),
    description: draft.description.trim(),
    searchId: draft.searchId,
    ...stranger,
  };
}

/** What can be told without the server: field → sentence, in the order of the form. Facts never hold a request up. */
export function check(draft: Draft, config: Config, texts: Texts): FieldErrors {
  const errors: FieldErrors = new Map();
  const need = (field: string, value: string) => value.trim() || errors.set(field, texts.$required);
  if (!config.visitor.verified) {
    need('name', draft.name);
    if (need('email', draft.email) && !/^\S+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim())) {
      errors.set('email', texts.$badEmail);
    }
  }
  const known = config.severities.some(({ key }) => key === draft.severity);
  need('severity', known ? draft.severity : '');
  if (config.products.length) need('product', draft.product);
  need('subject', draft.subject);
  need('description', draft.description);
  return errors;
}
