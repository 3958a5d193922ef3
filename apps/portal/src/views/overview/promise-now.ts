import type { PageLocals } from '../../page-locals.ts';
import type { Catalogue, CoverageAnswer } from '../api-types.ts';

export interface PromiseNow {
  severity: string;
  name: string;
  answer: CoverageAnswer;
}

/**
 * What would be promised for each severity if it were reported this minute. Empty where that depends on more than the
 * severity: somebody who acts for several customers names a product first.
 */
export async function promisesNow(api: PageLocals['api'], catalogue: Catalogue): Promise<PromiseNow[]> {
  const promises: PromiseNow[] = [];
  for (const { key, name } of catalogue.severities) {
    // One after another: four at once would take four of the pool's connections from other readers.
    const question = {
      severity: key,
      channel: 'portal',
      environment: 'production',
      product: null,
      facts: {},
    } as const;
    promises.push({ severity: key, name, answer: await api.coverage.preview(question) });
  }
  return promises;
}

/** The number to call while the desk is shut, if the provider's rules name one beside or instead of a ticket. */
export function phoneInstead(promises: readonly PromiseNow[]): string | null {
  return promises.map(({ answer }) => answer.next).find((next) => next?.kind === 'hotline')?.target ?? null;
}
