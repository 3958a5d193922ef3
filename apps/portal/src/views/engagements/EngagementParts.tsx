import { DefinitionList, Notice, StatusLabel, type Fact, type StatusShape } from '@zusage/ui';
import { Ruled } from '../contracts/Channels.tsx';
import type { View } from '../view.ts';
import type { Engagement, EngagementStatus } from './engagement-types.ts';
import { amountOf, nextSentence, untilSentence } from './engagement-words.ts';

const shapes: Record<EngagementStatus, StatusShape> = {
  requested: 'ring',
  proposed: 'half',
  returned: 'half',
  awaiting_units: 'half',
  agreed: 'filled',
  closed: 'done',
  declined: 'struck',
  withdrawn: 'struck',
  lapsed: 'struck',
};

export function EngagementState({ view, status }: { view: View; status: EngagementStatus }) {
  return <StatusLabel shape={shapes[status]} text={view.messages.engagements.status[status]} />;
}

export interface PartProps {
  view: View;
  engagement: Engagement;
  /** For the provider's people. */
  staff?: boolean;
}

/** What is next, for whom, until when; what came of it when nothing is. */
export function EngagementNext({ view, engagement, staff }: PartProps) {
  const { engagements: words } = view.messages;
  const { next, status, sessions } = engagement;
  const reader = staff ? 'provider' : 'customer';
  const isOver =
    status === 'declined' || status === 'withdrawn' || status === 'lapsed' || status === 'closed';
  const many = sessions.length > 1 && next.session !== null;
  const until = untilSentence(view, next, reader);
  const sentence = isOver ? words.end[status] : nextSentence(view, next, reader);
  return (
    <>
      <p class="lead">
        {many && `${words.next.session({ position: next.session ?? 0 })} `}
        {sentence} {!next.isLate && until}
      </p>
      {next.isLate && until && <Notice kind="warn" title={until} />}
      {status === 'declined' && engagement.otherwise && !staff && (
        <p>
          {words.otherwise}: <Turn {...engagement.otherwise} />
        </p>
      )}
    </>
  );
}

/** Whom to turn to instead: an address of the web, of mail, or plain words (N-28). */
function Turn({ label, target }: { label: string; target: string }) {
  if (/^https?:/.test(target)) return <a href={target}>{label}</a>;
  if (target.includes('@'))
    return (
      <>
        {label} (<a href={`mailto:${target}`}>{target}</a>)
      </>
    );
  return (
    <>
      {label} ({target})
    </>
  );
}

/** What was asked for, by whom, and where it belongs. */
export function EngagementFacts({ view, engagement, staff }: PartProps) {
  const { engagements: words } = view.messages;
  const { customer, unit, contract, ticket, channel, assignee } = engagement;
  const by = words.requestedBy({
    name: engagement.requestedBy,
    moment: view.times.absolute(engagement.requestedAt),
  });
  const optional: (Fact | null)[] = [
    staff
      ? {
          term: words.customer,
          value: <a href={view.to.staffCustomer(customer.customerNumber)}>{customer.name}</a>,
          note: customer.customerNumber,
        }
      : null,
    {
      term: words.service,
      value: engagement.service,
      note: <Ruled view={view} text={engagement.rule.text} rule={engagement.rule.rule} />,
    },
    { term: words.description, value: <span class="pre-line">{engagement.description}</span> },
    ...engagement.facts.map(({ label, value }) => ({
      term: label,
      value: <span class="pre-line">{value}</span>,
    })),
    {
      term: words.requested,
      value: by,
      ...(channel ? { note: channel === 'phone' ? words.byPhone : words.byEmail } : {}),
    },
    ticket
      ? {
          term: words.ticket,
          value: <a href={staff ? view.to.staffTicket(ticket) : view.to.ticket(ticket)}>{ticket}</a>,
        }
      : null,
    contract
      ? {
          term: words.contract,
          value: staff ? contract : <a href={view.to.contract(contract)}>{contract}</a>,
        }
      : null,
    {
      term: words.account,
      value: staff ? unit.name : <a href={view.to.unitAccount(unit.key)}>{unit.name}</a>,
      note: words.available({ amount: amountOf(view, unit, engagement.available), unit: unit.name }),
    },
    staff || assignee
      ? {
          term: words.assignee,
          value: assignee
            ? assignee.isYou
              ? words.you({ name: assignee.name })
              : assignee.name
            : words.nobody,
        }
      : null,
  ];
  return (
    <section class="section" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <DefinitionList look="rows" facts={optional.filter((fact) => fact !== null)} />
    </section>
  );
}

/** N-18: what was promised, and how it went. */
export function EngagementTargets({ view, engagement: { targets } }: PartProps) {
  const { engagements: words } = view.messages;
  if (!targets) return null;
  const line = (term: string, due: string | null, at: string | null): Fact[] => {
    if (due === null) return [];
    const isMissed = at === null ? view.times.isPast(due) : at > due;
    return [
      {
        term,
        value:
          at === null
            ? words.promisedBy({ moment: view.times.absolute(due) })
            : words.promisedKept({ moment: view.times.absolute(at) }),
        ...(isMissed ? { note: words.promisedMissed({ due: view.times.absolute(due) }) } : {}),
      },
    ];
  };
  const facts = [
    ...line(words.promisedResponse, targets.responseDueAt, targets.respondedAt),
    ...line(words.promisedStatement, targets.statementDueAt, targets.statedAt),
  ];
  if (facts.length === 0) return null;
  return (
    <section class="margin-block" aria-labelledby="promised">
      <h2 id="promised">{words.promised}</h2>
      <DefinitionList facts={facts} />
      <p class="soft small">
        <Ruled view={view} text={targets.rule.text} rule={targets.rule.rule} />
      </p>
    </section>
  );
}
