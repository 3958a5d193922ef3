import type { PageLocals } from '../page-locals.ts';
import type { Catalogue, CoverageAnswer, OpenInput } from '../views/api-types.ts';
import { withoutPointless } from './facts-asked.ts';
import { formOf } from './read-form.ts';
import { readSeverity } from './severity-answers.ts';

/** A case that somebody asks about: nothing in it is private, so that its address can be shared. */
export interface CoveredCase {
  customer: string;
  product: string;
  severity: string;
  /** What was answered to the questions that lead to it, by their place. */
  answers: Record<string, string>;
  environment: string;
  channel: string;
  facts: Record<string, string>;
  /** '' now; `at`: what `moment` says; else a moment on the reader's clock. */
  when: string;
  moment: string;
}

export type CoveredAnswer =
  /** Too little is said yet. */
  { kind: 'open' } | { kind: 'answered'; answer: CoverageAnswer } | { kind: 'wrong'; momentWrong: boolean };

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** Reads the case from an address; a word that the catalogue does not know is as good as none. */
export function readCase(query: URLSearchParams, catalogue: Catalogue): CoveredCase {
  const data = new FormData();
  for (const [name, value] of query) data.append(name, value);
  const form = formOf(data);
  const known = (value: string, keys: readonly string[], otherwise = '') =>
    keys.includes(value) ? value : otherwise;
  const severities = catalogue.severities.map(({ key }) => key);
  const { answers, severity } = readSeverity(form);
  const stated = { product: form.word('product'), severity: known(severity, severities) };
  const choices = Object.entries(form.group('facts')).filter(([key, value]) =>
    catalogue.facts.some((fact) => fact.key === key && fact.choices?.some((choice) => choice.key === value)),
  );
  const when = form.word('when');
  return {
    ...stated,
    answers,
    customer: form.word('customer'),
    environment: known(form.word('environment'), catalogue.environments, 'production'),
    channel: known(
      form.word('channel'),
      channelsOf(catalogue).map(({ key }) => key),
      'portal',
    ),
    facts: withoutPointless(Object.fromEntries(choices), catalogue.facts, stated),
    when: when === 'at' || MOMENT.test(when) ? when : '',
    moment: form.word('moment'),
  };
}

/** The ways by which a person gets in touch. */
export const channelsOf = (catalogue: Catalogue): Catalogue['channels'] =>
  catalogue.channels.filter(({ key }) => ['portal', 'email', 'phone'].includes(key));

/** Asks what the contract promises for the case; nothing is written. */
export async function askCase(
  { api, failure }: Pick<PageLocals, 'api' | 'failure'>,
  asked: CoveredCase,
): Promise<CoveredAnswer> {
  if (asked.severity === '') return { kind: 'open' };
  const localAt = asked.when === 'at' ? asked.moment : asked.when;
  try {
    const answer = await api.coverage.preview({
      severity: asked.severity,
      environment: asked.environment as OpenInput['environment'],
      channel: asked.channel as OpenInput['channel'],
      product: asked.product || null,
      facts: asked.facts,
      assumeWords: true,
      ...(asked.customer ? { customer: asked.customer } : {}),
      ...(asked.when === '' ? {} : { localAt }),
    });
    return { kind: 'answered', answer };
  } catch (error) {
    const { code, fields } = failure(error);
    if (code !== 'invalid_input') throw error;
    return { kind: 'wrong', momentWrong: fields?.['localAt'] !== undefined };
  }
}
