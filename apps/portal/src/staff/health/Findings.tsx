import { Notice } from '@zusage/ui';
import type { Health } from '../api-types.ts';
import type { View } from '../../views/view.ts';

const grave = new Set<Health['findings'][number]>(['ledger_fault', 'no_worker', 'jobs_late']);

/** What wants attention, worst first, each with what to do about it. */
export function Findings({ view, health }: { view: View; health: Health }) {
  const texts = view.messages.health;
  return (
    <>
      {health.findings.map((finding) => (
        <Notice
          key={finding}
          kind={grave.has(finding) ? 'error' : 'warn'}
          title={texts.findings[finding].title}
        >
          <p>{texts.findings[finding].help}</p>
          {finding === 'ledger_fault' && <LedgerFault view={view} fault={health.ledger.fault} />}
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

/** What does not hold, and where: the first fault that the check came upon. */
function LedgerFault({ view, fault }: { view: View; fault: Health['ledger']['fault'] }) {
  const texts = view.messages.health;
  if (!fault) return null;
  const { customer, customerNumber, unit, sequence } = fault;
  const where = [
    ...(customer && customerNumber && unit ? [texts.ledgerAccount({ unit, customer, customerNumber })] : []),
    ...(sequence === null ? [] : [texts.ledgerMovement({ sequence })]),
  ];
  return (
    <p>
      <strong>{texts.ledgerKinds[fault.kind]}</strong> {where.join(', ')}
    </p>
  );
}
