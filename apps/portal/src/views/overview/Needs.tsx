import { Notice } from '@zusage/ui';
import type { Attention, Overview } from '../api-types.ts';
import { amountText } from './amount.ts';
import type { View } from '../view.ts';

/** What waits for the reader; nothing at all when nothing does. */
export function Needs({ view, overview }: { view: View; overview: Overview }) {
  const { attention } = overview;
  if (attention.length === 0) return null;
  return (
    <Notice kind="warn" title={view.messages.overview.needsYou}>
      <ul class="needs" role="list">
        {attention.map((need) => (
          <li key={`${need.kind} ${need.subject}`}>{sentence(view, overview, need)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function sentence(
  { messages, times, to, locale }: View,
  { tickets, unitAccounts }: Overview,
  need: Attention,
) {
  const { overview } = messages;
  const date = need.at ? times.day(need.at) : '';
  switch (need.kind) {
    case 'waiting_for_you': {
      const ticket = tickets.find(({ number }) => need.path === `tickets/${number}`);
      if (!ticket) return need.subject;
      return (
        <>
          <a href={to.ticket(ticket.number)}>{ticket.subject}</a>
          {': '}
          {ticket.status === 'waiting_for_facts'
            ? overview.factsNeeded({ number: ticket.number })
            : overview.answerNeeded({ number: ticket.number })}
        </>
      );
    }
    case 'contract_expiring':
      return overview.renewalNeeded({ contract: need.subject, date });
    case 'contract_expired':
      return overview.renewalMissed({ contract: need.subject, date });
    case 'units_expiring': {
      const account = unitAccounts.find(({ name }) => name === need.subject);
      const amount = account?.nextExpiry
        ? amountText(account, account.nextExpiry.amount, { locale, messages })
        : '';
      return `${need.subject}: ${overview.nextExpiry({ amount, date })}`;
    }
  }
}
