import { Button, DefinitionList, DueTime, Field, Message, ReasonList, StatusLabel } from '@zusage/ui';
import type { Sample } from './sample.ts';

/** A ticket: the conversation in the column, its clock and facts in the margin. */
export function Ticket({ sample }: { sample: Sample }) {
  const { tickets } = sample.messages;
  const first = sample.moment(-140);
  const second = sample.moment(-31);
  return (
    <>
      <section class="conversation" aria-label={tickets.conversation}>
        <Message
          id="m1"
          author="Annegret Waldbrunn"
          role={tickets.customer}
          side="us"
          iso={first.iso}
          at={first.absolute}
        >
          {
            'Seit heute früh bricht die Rücksicherung bei etwa 40 % ab. Im Protokoll steht „error 1214: media not available“.\n\nGestern lief alles noch. Am Bandlaufwerk haben wir nichts geändert.'
          }
        </Message>
        <Message
          id="m2"
          author="Jasper Ehlers"
          role={tickets.support}
          side="them"
          iso={second.iso}
          at={second.absolute}
        >
          Guten Morgen, Frau Waldbrunn. Die Meldung kommt vom Laufwerkswechsler. Bitte schicken Sie uns die
          Ausgabe von „sm_info drives“, dann sehen wir, welches Band er sucht.
        </Message>
      </section>
      <form class="form" method="post">
        <Field name="body" kind="textarea" rows={4} label={tickets.reply} hint={tickets.replyHint} />
        <div class="actions">
          <Button look="primary">{tickets.sendReply}</Button>
        </div>
      </form>
    </>
  );
}

export function TicketMargin({ sample }: { sample: Sample }) {
  const { tickets, common } = sample.messages;
  const due = sample.moment(168);
  return (
    <>
      <div class="fact">
        <p class="soft small">{tickets.answerBy}</p>
        <DueTime {...due} look="figure" />
      </div>
      <DefinitionList
        facts={[
          {
            term: tickets.state,
            value: <StatusLabel shape="half" text={common.status.waiting_for_customer} />,
            note: tickets.clockPaused,
          },
          { term: tickets.nextStep, value: tickets.nextStepYours },
          { term: tickets.product, value: 'Datensicherungsserver Zentrale', note: 'Lizenz 4471-2290' },
          { term: tickets.people, value: 'Annegret Waldbrunn, Jasper Ehlers' },
        ]}
      />
      <ReasonList
        folded
        title={tickets.reasons}
        ruleLabel={common.rule}
        reasons={[{ rule: 'HB-3', text: 'Schweregrad 2: Antwort in 8 Servicestunden.' }]}
      />
    </>
  );
}
