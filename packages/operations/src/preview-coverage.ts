import { assessCoverage, type CoverageQuestion } from './coverage.ts';
import { databaseNow } from './instant.ts';
import { toAnswer, type Answer } from './answer.ts';
import type { Scope } from './scope.ts';

/** What would be promised for this request, now or at another moment; writes nothing. */
export async function previewCoverage(scope: Scope, question: CoverageQuestion, at?: Date): Promise<Answer> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const coverage = await assessCoverage(trx, scope, question, at ?? (await databaseNow(trx)));
    return toAnswer(coverage.decision, coverage.catalogue, scope.locale);
  });
}
