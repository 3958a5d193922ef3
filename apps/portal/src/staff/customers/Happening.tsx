import { RuledList, StatusLabel, type RuledItem } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import { StaffStatus } from '../status.tsx';
import type { PartProps } from './Bought.tsx';
import type { AuditLine, Dossier } from './customer-types.ts';
import { Nothing, Section } from './Section.tsx';

type Props = Omit<PartProps, 'mayChange'>;

export function Tickets({ view, customer }: Props) {
  const { customersAdmin: words } = view.messages;
  const { open, openCount, allCount } = customer.tickets;
  const more = openCount - open.length;
  return (
    <Section id="tickets" title={words.section.tickets}>
      {open.length === 0 ? (
        <Nothing>
          {words.ticketsNone} {allCount > 0 && words.ticketsAll({ count: allCount })}
        </Nothing>
      ) : (
        <>
          <RuledList items={open.map((ticket) => ticketItem(view, ticket))} />
          <p class="soft">
            {more > 0 && `${words.ticketsMore({ count: more })}, `}
            {words.ticketsAll({ count: allCount })}
          </p>
        </>
      )}
    </Section>
  );
}

function ticketItem(view: View, ticket: Dossier['tickets']['open'][number]): RuledItem {
  const { staff } = view.messages;
  const { number, subject, severityName, responseDueAt, respondedAt } = ticket;
  const isLate = responseDueAt !== null && respondedAt === null && view.times.isPast(responseDueAt);
  return {
    key: number,
    title: subject,
    href: view.to.staffTicket(number),
    detail: (
      <>
        <span>{number}</span>
        <span>{severityName}</span>
        {responseDueAt && !respondedAt && <span>{view.times.absolute(responseDueAt)}</span>}
      </>
    ),
    aside: isLate ? (
      <StatusLabel shape="late" text={staff.late} />
    ) : (
      <StaffStatus view={view} ticket={{ status: ticket.status, respondedAt }} />
    ),
  };
}

export function Grants({ view, customer }: Props) {
  const { customersAdmin: words } = view.messages;
  return (
    <Section id="grants" title={words.section.grants}>
      {customer.grants.length === 0 ? (
        <Nothing>{words.grantsNone}</Nothing>
      ) : (
        <RuledList
          items={customer.grants.map(({ partner, scopes, since, lastDay }) => ({
            key: partner,
            title: partner,
            detail: (
              <>
                {scopes.map((scope) => (
                  <span key={scope}>{words.scope[scope]}</span>
                ))}
              </>
            ),
            aside: (
              <span class="soft">
                {lastDay
                  ? words.grantUntil({ until: view.times.day(lastDay) })
                  : words.grantSince({ since: view.times.day(since) })}
              </span>
            ),
          }))}
        />
      )}
    </Section>
  );
}

export function Audit({ view, customer }: Props) {
  const { customersAdmin: words } = view.messages;
  const { audit, customerNumber } = customer;
  const action = { text: words.auditAll, href: view.to.customerAudit(customerNumber) };
  return (
    <Section id="audit" title={words.section.audit} action={audit.length > 0 ? action : null}>
      {audit.length === 0 ? <Nothing>{words.auditNone}</Nothing> : <AuditList view={view} lines={audit} />}
    </Section>
  );
}

/** What was done, the newest first. */
export function AuditList({ view, lines }: { view: View; lines: readonly AuditLine[] }) {
  return <RuledList items={lines.map((line, index) => auditItem(view, line, index))} />;
}

function auditItem(view: View, line: AuditLine, index: number): RuledItem {
  const { customersAdmin: words, audit } = view.messages;
  const { at, actor, via, action, subject, changes, reason } = line;
  const way = via === 'session' || via === 'system' ? null : audit.via[via];
  return {
    key: `${at} ${index}`,
    title: (
      <>
        {audit.action[action]}
        <span class="audit-subject"> {subject}</span>
      </>
    ),
    detail: (
      <>
        <span>
          {actor?.name ?? words.bySystem}
          {way && ` ${way}`}
        </span>
        {changes.map(({ field, from, to }) => (
          <span key={field}>{changeText(view, audit.field[field], from, to)}</span>
        ))}
        {reason && <span>{words.auditReason({ reason })}</span>}
      </>
    ),
    aside: <time dateTime={at}>{view.times.absolute(at)}</time>,
  };
}

function changeText(view: View, field: string, from: string | null, to: string | null): string {
  const { customersAdmin: words } = view.messages;
  if (from === null) return words.set({ field, to: to ?? '' });
  return to === null ? words.removed({ field, from }) : words.changed({ field, from, to });
}
