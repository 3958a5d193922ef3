import { formatMinutes, timeWords } from '@zusage/i18n';
import { EmptyState, RuledList } from '@zusage/ui';
import type { Entitlement } from '../api-types.ts';
import { contractItem } from '../contracts/contract-item.tsx';
import { isInForce } from '../contracts/contract-words.ts';
import type { View } from '../view.ts';

/** Contracts as lines of a statement: level, term, the window today, and what is promised for each severity. */
export function Contracts(props: { view: View; contracts: readonly Entitlement[] }) {
  const { overview } = props.view.messages;
  const empty = (
    <EmptyState title={overview.contractsEmpty}>
      <p>{overview.contractsEmptyHelp}</p>
    </EmptyState>
  );
  const items = props.contracts.map((contract) =>
    contractItem(
      props.view,
      contract,
      isInForce(contract) && <Targets view={props.view} contract={contract} />,
    ),
  );
  return <RuledList items={items} empty={empty} />;
}

/** Left out where no time is promised at all: the contract's own page says what is promised instead. */
function Targets({ view: { messages, locale }, contract }: { view: View; contract: Entitlement }) {
  const { overview, contracts } = messages;
  if (contract.targets.every(({ minutes }) => minutes === null)) return null;
  return (
    <dl class="targets" aria-label={overview.targets}>
      {contract.targets.map((target) => (
        <div key={`${target.severity} ${target.rule} ${target.elapsed}`} class="target">
          <dt>
            {target.severityName}
            {target.channels?.join() === 'phone' && <span class="soft small"> · {overview.ifNowPhone}</span>}
          </dt>
          <dd>
            {target.minutes === null
              ? timeWords({ promise: target.promise, duration: null }, contracts)
              : formatMinutes(target.minutes, locale)}
          </dd>
          {target.minutes !== null && (
            <dd class="soft small">
              {target.elapsed ? overview.targetElapsed : (target.window ?? overview.targetWindow)}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
