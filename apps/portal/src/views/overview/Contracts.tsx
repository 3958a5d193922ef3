import { formatClockRange, formatList, formatMinutes } from '@zusage/i18n';
import { DayBar, EmptyState, RuledList, StatusLabel, type RuledItem, type StatusShape } from '@zusage/ui';
import type { Entitlement } from '../api-types.ts';
import type { View } from '../view.ts';

const shapes: Record<Entitlement['status'], StatusShape> = {
  active: 'done',
  expiring: 'half',
  expired: 'struck',
  upcoming: 'ring',
};

/** Contracts as lines of a statement: level, term, the window today, and what is promised for each severity. */
export function Contracts(props: { view: View; contracts: readonly Entitlement[] }) {
  const { overview } = props.view.messages;
  const empty = (
    <EmptyState title={overview.contractsEmpty}>
      <p>{overview.contractsEmptyHelp}</p>
    </EmptyState>
  );
  const items = props.contracts.map((contract) => line(props.view, contract));
  return <RuledList items={items} empty={empty} />;
}

function line(view: View, contract: Entitlement): RuledItem {
  const covered = [...new Set(contract.productNames)];
  const isInForce = contract.status === 'active' || contract.status === 'expiring';
  return {
    key: contract.contract,
    title: contract.serviceLevel,
    detail: (
      <>
        {contract.organisation && <span>{contract.organisation}</span>} <span>{contract.contract}</span>{' '}
        <span>{term(view, contract)}</span>
        {covered.length > 0 && <p>{formatList(covered, view.locale)}</p>}
      </>
    ),
    aside: <StatusLabel shape={shapes[contract.status]} text={statusText(view, contract)} />,
    below: isInForce && <Promised view={view} contract={contract} />,
  };
}

function term({ messages, times }: View, { status, validFrom, validUntil }: Entitlement): string {
  const { overview } = messages;
  if (status === 'expired') return overview.expiredOn({ date: times.day(validUntil) });
  if (status === 'upcoming') return overview.validFrom({ date: times.day(validFrom) });
  return overview.validUntil({ date: times.day(validUntil) });
}

function statusText({ messages, times }: View, { status, validUntil }: Entitlement): string {
  if (status === 'expiring')
    return messages.overview.expiresIn({ count: Math.max(0, times.daysUntil(validUntil)) });
  return messages.common.contractStatus[
    status === 'active' ? 'valid' : status === 'upcoming' ? 'pending' : status
  ];
}

function Promised({ view, contract }: { view: View; contract: Entitlement }) {
  return (
    <div class="promised">
      <Window view={view} contract={contract} />
      {contract.targets.some(({ minutes }) => minutes !== null) && (
        <Targets view={view} contract={contract} />
      )}
    </div>
  );
}

function Window({ view, contract }: { view: View; contract: Entitlement }) {
  const { messages, times, locale } = view;
  const { overview } = messages;
  if (!contract.serviceWindow) return <p class="soft">{overview.noHours}</p>;
  const windows = times.minutesOfDay(contract.today);
  const ranges = windows.map(({ from, to }) => formatClockRange(from, to, locale));
  const range =
    ranges.length > 0 ? overview.windowToday({ range: formatList(ranges, locale) }) : overview.closedToday;
  const state = contract.openNow
    ? overview.openNow
    : contract.opensAt
      ? overview.opens({ at: times.spoken(contract.opensAt) })
      : overview.closedNow;
  return (
    <div class="promised-window">
      <p class="promised-words">
        <span>{contract.serviceWindow}</span>
        <span class="soft">{state}</span>
      </p>
      <DayBar windows={windows} now={times.minuteNow} label={overview.dayBar({ range, state })} />
    </div>
  );
}

function Targets({ view: { messages, locale }, contract }: { view: View; contract: Entitlement }) {
  const { overview, common } = messages;
  return (
    <dl class="targets" aria-label={overview.targets}>
      {contract.targets.map((target) => (
        <div key={`${target.severity} ${target.rule} ${target.elapsed}`} class="target">
          <dt>
            {target.severityName}
            {target.channels?.join() === 'phone' && <span class="soft small"> · {overview.ifNowPhone}</span>}
          </dt>
          <dd>{target.minutes === null ? common.noFixedTime : formatMinutes(target.minutes, locale)}</dd>
          {target.minutes !== null && (
            <dd class="soft small">{target.elapsed ? overview.targetElapsed : overview.targetWindow}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
