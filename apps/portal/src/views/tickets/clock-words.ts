import { formatMinutes } from '@zusage/i18n';
import type { TicketDetail } from '../api-types.ts';
import type { View } from '../view.ts';

/** What the clock does, in one sentence; '' where the due time beside it says everything. */
export function clockWords(view: View, ticket: TicketDetail, reader: 'customer' | 'staff'): string {
  const { messages, times, locale } = view;
  const { ticketLife } = messages;
  const { clock, clockStartsAt } = ticket;
  const started = clock.resumedAt ?? clockStartsAt;
  switch (clock.state) {
    case 'waiting':
      return clock.targetMinutes === null
        ? ''
        : (ticket.waitsForLevel ? ticketLife.clockWaitingForLevel : ticketLife.clockWaiting)({
            target: formatMinutes(clock.targetMinutes, locale),
          });
    case 'paused': {
      const left = formatMinutes(Math.max(0, (clock.targetMinutes ?? 0) - clock.usedMinutes), locale);
      const since = times.absolute(clock.pausedAt ?? ticket.openedAt);
      const say = reader === 'staff' ? ticketLife.clockPausedForStaff : ticketLife.clockPaused;
      return say({ since, left });
    }
    case 'scheduled':
      return started ? ticketLife.clockScheduled({ at: times.spoken(started) }) : '';
    case 'running':
      return started ? ticketLife.clockRunning({ since: times.absolute(started) }) : '';
    case 'resting': {
      const next = clock.stretches.find(({ from }) => !times.isPast(from));
      return next ? ticketLife.clockResting({ at: times.spoken(next.from) }) : '';
    }
    case 'met':
    case 'missed':
      return answeredWords(view, ticket);
    case 'ended':
    case 'overdue':
    case 'none':
      return answeredWords(view, ticket);
  }
}

/** When it was answered, and whether that was in time. */
export function answeredWords({ messages, times }: View, ticket: TicketDetail): string {
  const { tickets } = messages;
  const { respondedAt, responseDueAt } = ticket;
  if (!respondedAt) return '';
  const answered = tickets.answeredAt({ at: times.absolute(respondedAt) });
  if (!responseDueAt) return answered;
  const how =
    respondedAt <= responseDueAt
      ? tickets.answeredInTime
      : tickets.answeredLate({ duration: times.between(responseDueAt, respondedAt) });
  return `${answered}, ${how}`;
}
