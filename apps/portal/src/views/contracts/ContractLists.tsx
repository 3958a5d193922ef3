import { EmptyState, RuledList } from '@zusage/ui';
import type { Entitlement } from '../api-types.ts';
import type { View } from '../view.ts';
import { contractItem } from './contract-item.tsx';
import { isInForce } from './contract-words.ts';

/** Running contracts, what ends first on top; apart from them what has not begun and what is over. */
export function ContractLists({ view, contracts: all }: { view: View; contracts: readonly Entitlement[] }) {
  const { contracts } = view.messages;
  if (all.length === 0)
    return (
      <EmptyState
        title={contracts.empty}
        action={<a href={view.to.newRequest}>{view.messages.common.nav.newRequest}</a>}
      >
        <p>{contracts.emptyHelp}</p>
      </EmptyState>
    );
  const running = all.filter(isInForce).toSorted((a, b) => a.validUntil.localeCompare(b.validUntil));
  return (
    <>
      <ContractSection
        view={view}
        all={all}
        id="running"
        title={contracts.running}
        contracts={running}
        empty={contracts.noneRunning}
      />
      <ContractSection
        view={view}
        all={all}
        id="upcoming"
        title={contracts.upcoming}
        contracts={all.filter(({ status }) => status === 'upcoming')}
      />
      <ContractSection
        view={view}
        all={all}
        id="ended"
        title={contracts.ended}
        contracts={all.filter(({ status }) => status === 'expired')}
      />
    </>
  );
}

function ContractSection({
  view,
  id,
  title,
  contracts,
  all,
  empty,
}: {
  view: View;
  id: string;
  title: string;
  contracts: readonly Entitlement[];
  all: readonly Entitlement[];
  /** Said where there are none; without it the section is left out. */
  empty?: string;
}) {
  if (contracts.length === 0 && !empty) return null;
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {contracts.length > 0 ? (
        <RuledList
          items={contracts.map((contract) =>
            contractItem(view, contract, isDue(contract, all) && <Renew view={view} contract={contract} />),
          )}
        />
      ) : (
        <p class="soft">{empty}</p>
      )}
    </section>
  );
}

/** It ends soon; or it has ended while products still rest on it, or nothing took its place. */
function isDue(contract: Entitlement, all: readonly Entitlement[]): boolean {
  if (contract.status !== 'expired') return contract.status === 'expiring';
  const isLast = all.every(
    (other) => other.status === 'expired' || other.organisation !== contract.organisation,
  );
  return contract.products.length > 0 || isLast;
}

/** The one thing to do with a contract that ends or has ended. */
function Renew({ view, contract }: { view: View; contract: Entitlement }) {
  return (
    <p>
      <a href={`${view.to.contract(contract.contract)}#renewal`}>{view.messages.contracts.howToRenew}</a>
    </p>
  );
}
