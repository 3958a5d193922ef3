import type { Config, Environment, Fact, OpenInput, Request } from './api-types.ts';
import type { Draft } from './draft.ts';
import type { Texts } from './texts/index.ts';

/** Stands for "none of these" in the product list; the empty text means that nothing was chosen yet. */
export const noProduct = '-';
export const subjectMax = 200;
export const descriptionMax = 20_000;
export const factMax = 4_000;

export type FieldErrors = Map<string, string>;

export function factsFor(config: Config, severity: string): Fact[] {
  return config.facts.filter((fact) => !fact.severities || fact.severities.includes(severity));
}

/** Most requests are about production: it is chosen until the visitor says otherwise. */
export function environmentOf(draft: Draft): Environment {
  return draft.environment === 'test' ? 'test' : 'production';
}

/** What the promise depends on. Keys that the catalogue does not know (an old draft, a prefill) fall away. */
export function toRequest(draft: Draft, config: Config): Request {
  const facts = factsFor(config, draft.severity).flatMap(({ key }) => {
    const value = draft.facts.get(key)?.trim();
    return value ? [[key, value]] : [];
  });
  return {
    severity: draft.severity,
    channel: 'widget',
    environment: environmentOf(draft),
    product: config.products.some(({ key }) => key === draft.product) ? draft.product : null,
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
