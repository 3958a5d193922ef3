import { Button, DueTime, Figure, ReasonList } from '@zusage/ui';
import { formatList } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';
import { unnamedFacts } from './unnamed-facts.ts';

/** After the ticket was entered: the two things to say to whoever is still on the phone. */
export function ReadOut({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { staff, request, common } = view.messages;
  const missing = formatList(unnamedFacts(ticket), view.locale);
  return (
    <>
      <div class="read-out">
        <p class="soft">{staff.phoneReadOut}</p>
        <div class="read-out-figures">
          <Figure label={staff.phoneYourNumber} value={ticket.number} />
          <div class="figure">
            <p class="figure-label">{request.answerBy}</p>
            {ticket.responseDueAt ? (
              <DueTime {...view.times.moment(ticket.responseDueAt)} look="figure" />
            ) : (
              <p class="no-deadline">
                {ticket.status === 'waiting_for_facts' ? common.outcome.waiting : common.noFixedTime}
              </p>
            )}
          </div>
        </div>
        {missing && <p>{request.missingFacts({ list: missing })}</p>}
        <p class="soft">{staff.phoneMail({ name: ticket.requester.name })}</p>
      </div>
      <ReasonList title={request.reasons} ruleLabel={common.rule} reasons={ticket.reasons} />
      <div class="actions">
        <Button look="primary" href={view.to.phoneTicket}>
          {staff.phoneAnother}
        </Button>
        <Button href={view.to.staffTicket(ticket.number)}>{request.toTicket}</Button>
      </div>
    </>
  );
}
