import { Button } from '@zusage/ui';
import type { ContractDetail } from '../api-types.ts';
import { nextStepHref } from '../next-step.ts';
import type { View } from '../view.ts';
import { Ruled } from './Channels.tsx';

/** How the contract goes on, and until when that has to be said. */
export function Renewal({ view, detail }: { view: View; detail: ContractDetail }) {
  const { contracts } = view.messages;
  const { renewal, entitlement } = detail;
  const date = view.times.day(renewal.until);
  const sentence = {
    active: contracts.renewalNotYet({ date }),
    upcoming: contracts.renewalNotYet({ date }),
    expiring: contracts.renewalUntil({ date }),
    expired: contracts.renewalLate,
  }[entitlement.status];
  const isDue = entitlement.status === 'expiring' || entitlement.status === 'expired';
  return (
    <>
      <p>{renewal.rule ? <Ruled text={sentence} rule={renewal.rule} view={view} /> : sentence}</p>
      {isDue && !renewal.next && <p>{contracts.renewalAsk}</p>}
      {(isDue || renewal.next) && (
        <div class="actions screen-only">
          <Button
            look={isDue ? 'primary' : 'quiet'}
            href={renewal.next ? nextStepHref(renewal.next) : view.to.newRequest}
          >
            {renewal.next?.label ?? view.messages.common.nav.newRequest}
          </Button>
        </div>
      )}
    </>
  );
}
