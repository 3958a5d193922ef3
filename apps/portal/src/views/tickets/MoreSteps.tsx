import type { StepOutcome } from '../../forms/ticket-steps.ts';
import type { TicketDetail } from '../api-types.ts';
import type { View } from '../view.ts';
import { StepForm } from './StepForm.tsx';

export interface MoreStepsProps {
  view: View;
  ticket: TicketDetail;
  outcome: Extract<StepOutcome, { done: null }> | null;
}

/** What is rarely needed while a ticket is open, folded: say that it is settled, escalate, report something else. */
export function MoreSteps({ view, ticket, outcome }: MoreStepsProps) {
  const { ticketLife, common } = view.messages;
  const { escalation } = ticket.policy;
  return (
    <section class="section more-steps" aria-labelledby="more-steps">
      <h2 id="more-steps">{ticketLife.moreSteps}</h2>
      {ticket.may.close && (
        <details class="fold" open={outcome?.step === 'close'}>
          <summary>{ticketLife.close}</summary>
          <StepForm
            view={view}
            step="close"
            outcome={outcome}
            label={ticketLife.closeWords}
            submit={ticketLife.closeSend}
            optional
          >
            <p class="soft">{ticketLife.closeText({ count: ticket.policy.reopenDays })}</p>
          </StepForm>
        </details>
      )}
      {ticket.may.escalate && (
        <details class="fold" open={outcome?.step === 'escalate'}>
          <summary>{ticket.escalatedAt ? ticketLife.escalateAgain : ticketLife.escalate}</summary>
          <StepForm
            view={view}
            step="escalate"
            outcome={outcome}
            label={ticketLife.escalateWhy}
            hint={ticketLife.escalateHint}
            submit={ticketLife.escalateSend}
          >
            <p class="soft">
              {escalation ? escalation.text : ticketLife.escalateDefault}{' '}
              {escalation && (
                <span class="reason-rule">
                  <span class="visually-hidden">{common.rule} </span>
                  {escalation.rule}
                </span>
              )}
            </p>
          </StepForm>
        </details>
      )}
      <details class="fold">
        <summary>{ticketLife.secondProblem}</summary>
        <div class="step-form">
          <p class="soft">{ticketLife.secondProblemText}</p>
          <p>
            <a href={view.to.followUp(ticket.number)}>{ticketLife.followUp}</a>
          </p>
        </div>
      </details>
    </section>
  );
}
