import type { ChannelKey } from '@zusage/catalogue';
import type { Decision } from '@zusage/entitlement';
import { invalidField } from '@zusage/errors';
import { toAnswer, type Answer } from './answer.ts';
import type { TicketAction } from './ticket-action.ts';
import { decideTicket } from './ticket-terms.ts';

/** Where a follow-up goes that cannot be taken as a reply; what was written is kept as the writer's draft. */
export type FollowUpAnswer = Pick<Answer, 'outcome' | 'severity' | 'severityName' | 'reasons' | 'next'>;

/**
 * SEP-5: a reply that says the case has another severity by now, decided by the catalogue version of the ticket and by the
 * way that the reply comes.
 *
 * @returns null where it is taken: the reply goes out, and staff see what is wished for
 * @throws AppError invalid_input on `severity` for one that the ticket's catalogue does not know
 */
export function redirectedFollowUp(
  { ticket, terms, scope, now }: TicketAction,
  severity: string,
): FollowUpAnswer | null {
  const { catalogue } = terms;
  if (!catalogue.severities.some(({ key }) => key === severity))
    throw invalidField('severity', 'unknown_value');
  const channel: ChannelKey = scope.actor.via === 'token' ? 'api' : 'portal';
  const known = catalogue.channels.some(({ key }) => key === channel);
  const decision = decideTicket(ticket, terms, {
    at: now,
    severity,
    request: 'follow_up',
    ...(known ? { channel } : {}),
  });
  if (!isSentOn(decision)) return null;
  const {
    outcome,
    severity: treated,
    severityName,
    reasons,
    next,
  } = toAnswer(decision, catalogue, scope.locale);
  return { outcome, severity: treated, severityName, reasons, ...(next ? { next } : {}) };
}

const isSentOn = ({ outcome }: Decision): boolean => outcome === 'redirected' || outcome === 'refused';
