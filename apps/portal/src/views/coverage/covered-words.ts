import type { CoverageAnswer } from '../api-types.ts';
import type { View } from '../view.ts';

/** The answer in one sentence, as somebody at the counter would say it. */
export function answerSentence({ messages, times }: View, answer: CoverageAnswer, isNow: boolean): string {
  const { coverage } = messages;
  switch (answer.outcome) {
    case 'redirected':
      return answer.next?.kind === 'hotline' || answer.next?.kind === 'emergency_line'
        ? coverage.sentToPhone
        : coverage.sentElsewhere;
    case 'refused':
      return coverage.refused;
    case 'waiting':
      return coverage.takenWaiting;
    case 'accepted':
      break;
  }
  if (!answer.responseDueAt) {
    if (answer.charge === 'extra') return coverage.takenExtra;
    return answer.noTime === 'not_agreed' ? coverage.takenNotAgreed : coverage.takenNoTime;
  }
  const due = times.spoken(answer.responseDueAt);
  return isNow ? coverage.takenBy({ due }) : coverage.takenAtBy({ at: times.spoken(answer.at), due });
}
