import { Notice } from '@zusage/ui';
import type { ContractDetail } from '../api-types.ts';
import type { View } from '../view.ts';
import { daysWords } from './contract-words.ts';

/** Said above a contract that ends, has ended or has not begun; it leads to what can be done. */
export function ContractState({ view, detail }: { view: View; detail: ContractDetail }) {
  const { contracts } = view.messages;
  const { entitlement } = detail;
  const { day } = view.times;
  const title = {
    active: null,
    expiring: contracts.endsSoon({ date: day(entitlement.validUntil), days: daysWords(view, entitlement) }),
    expired: contracts.hasEnded({ date: day(entitlement.validUntil) }),
    upcoming: contracts.startsOn({ date: day(entitlement.validFrom) }),
  }[entitlement.status];
  if (title === null) return null;
  const isDue = entitlement.status !== 'upcoming';
  return (
    <div class="page-notice">
      <Notice
        kind={isDue ? 'warn' : 'info'}
        title={title}
        action={isDue && <a href="#renewal">{contracts.howToRenew}</a>}
      />
    </div>
  );
}
