import { RuledList, type RuledItem } from '@zusage/ui';
import type { Attention, Overview } from '../api-types.ts';
import { amountText } from './amount.ts';
import type { View } from '../view.ts';

/** What waits for the reader or runs out, each with its date and the one thing to do; nothing at all when nothing does. */
export function Needs({ view, overview }: { view: View; overview: Overview }) {
  const { attention } = overview;
  if (attention.length === 0) return null;
  return (
    <section class="section needs" aria-labelledby="needs">
      <h2 id="needs">{view.messages.overview.needsYou}</h2>
      <RuledList items={attention.map((need) => needItem(view, overview, need))} ordered />
    </section>
  );
}

function needItem(view: View, overview: Overview, need: Attention): RuledItem {
  const { sentence, action, about } = wordsOf(view, overview, need);
  return {
    key: `${need.kind} ${need.subject}`,
    title: about ?? sentence,
    detail: (
      <>
        {about && <span>{sentence}</span>}{' '}
        <a href={`${view.to.overview}${need.path}`} aria-label={`${action}: ${need.subject}`}>
          {action}
        </a>
      </>
    ),
    ...(need.at ? { aside: <time dateTime={need.at}>{view.times.day(need.at)}</time> } : {}),
  };
}

function wordsOf(
  { messages, times, locale }: View,
  { tickets, unitAccounts }: Overview,
  need: Attention,
): { sentence: string; action: string; about?: string } {
  const { overview } = messages;
  const date = need.at ? times.day(need.at) : '';
  switch (need.kind) {
    case 'waiting_for_you': {
      const ticket = tickets.find(({ number }) => need.path === `tickets/${number}`);
      if (!ticket) return { sentence: need.subject, action: overview.doAnswer };
      const { number, subject: about } = ticket;
      return ticket.status === 'waiting_for_facts'
        ? { about, sentence: overview.factsNeeded({ number }), action: overview.doComplete }
        : { about, sentence: overview.answerNeeded({ number }), action: overview.doAnswer };
    }
    case 'engagement_approve':
    case 'engagement_order':
    case 'engagement_ask':
    case 'engagement_accept': {
      const { overview: words } = messages.engagements;
      const step = need.kind.slice('engagement_'.length) as keyof typeof words.waits;
      return { about: need.subject, sentence: words.waits[step], action: words.open };
    }
    case 'contract_expiring':
      return { sentence: overview.renewalNeeded({ contract: need.subject, date }), action: overview.doRenew };
    case 'contract_expired':
      return { sentence: overview.renewalMissed({ contract: need.subject, date }), action: overview.doRenew };
    case 'support_ending':
      return {
        sentence: overview.supportEnding({ product: need.subject, date }),
        action: overview.doSeeProduct,
      };
    case 'support_ended':
      return {
        sentence: overview.supportEnded({ product: need.subject, date }),
        action: overview.doSeeProduct,
      };
    case 'units_expiring': {
      const account = unitAccounts.find(({ name }) => name === need.subject);
      const amount = account?.nextExpiry
        ? amountText(account, account.nextExpiry.amount, { locale, messages })
        : '';
      return {
        sentence: `${need.subject}: ${overview.nextExpiry({ amount, date })}`,
        action: overview.doUseUnits,
      };
    }
  }
}
