import { Notice } from '@zusage/ui';
import type { Health } from '../api-types.ts';
import type { View } from '../../views/view.ts';

const grave = new Set<Health['findings'][number]>(['no_worker', 'jobs_late']);

/** What wants attention, worst first, each with what to do about it. */
export function Findings({ view, health }: { view: View; health: Health }) {
  const texts = view.messages.health;
  return (
    <>
      {health.findings.map((finding) => (
        <Notice key={finding} kind={grave.has(finding) ? 'error' : 'warn'} title={texts.findings[finding].title}>
          <p>{texts.findings[finding].help}</p>
          {finding === 'jobs_given_up' && health.jobs.lastError && (
            <p class="small soft" lang="en">
              {texts.lastError}: {health.jobs.lastError}
            </p>
          )}
        </Notice>
      ))}
    </>
  );
}
