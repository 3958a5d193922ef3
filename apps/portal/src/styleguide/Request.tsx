import { Button, DefinitionList, DueTime, Field, Notice, RadioCards, ReasonList } from '@zusage/ui';
import type { Sample } from './sample.ts';

/** The form of a new request, filled in so far that the promise stands. */
export function Request({ sample }: { sample: Sample }) {
  const { request, common } = sample.messages;
  return (
    <form class="form" method="post">
      <Field
        name="subject"
        size="title"
        label={request.question}
        hint={request.questionHint}
        value="Rücksicherung bricht ab"
        required
      />
      <RadioCards
        name="severity"
        legend={common.severityName.severity}
        hint={request.severityHint}
        value="2"
        choices={[
          {
            value: '1',
            label: '1 · Kritisch',
            definition: 'Die Produktion steht, es gibt keinen Ausweg. Bitte rufen Sie an.',
            consequence: 'nur am Telefon',
          },
          {
            value: '2',
            label: '2 · Schwer',
            definition:
              'Wichtige Funktionen sind stark beeinträchtigt, der Betrieb läuft eingeschränkt weiter.',
            consequence: 'Antwort in 8 Std.',
          },
          {
            value: '3',
            label: '3 · Gering',
            definition: 'Ein Teil fällt aus, lässt sich aber vorerst umgehen.',
            consequence: 'Antwort in 12 Std.',
          },
        ]}
      />
      <Field
        name="product"
        kind="select"
        label={request.product}
        options={[
          { value: 'a', label: 'Datensicherungsserver Zentrale (Lizenz 4471-2290)' },
          { value: '', label: request.noProduct },
        ]}
        value="a"
      />
      <Field
        name="description"
        kind="textarea"
        label={request.description}
        hint={request.descriptionHint}
        error={request.errors.description}
      />
      <Field name="version" size="short" label="Produktversion" optional={common.optional} value="5.1.0.4" />
      <div class="actions">
        <Button look="primary" wide>
          {request.submit}
        </Button>
        <Button look="text">{request.saveDraft}</Button>
      </div>
    </form>
  );
}

export function RequestMargin({ sample }: { sample: Sample }) {
  const { request, common } = sample.messages;
  const due = sample.moment(168);
  return (
    <>
      <div class="fact">
        <p class="soft small">{request.answerBy}</p>
        <DueTime {...due} look="figure" />
      </div>
      <DefinitionList
        facts={[
          { term: request.channel, value: common.channel.portal },
          { term: request.contract, value: 'V-10442', note: 'Premium' },
        ]}
      />
      <ReasonList
        title={request.reasons}
        ruleLabel={common.rule}
        reasons={[
          { rule: 'HB-3', text: 'Schweregrad 2: Antwort in 8 Servicestunden.' },
          { rule: 'HB-4', text: 'Die Servicezeit beginnt heute um 09:00 Uhr.' },
        ]}
      />
    </>
  );
}

export function Redirected({ sample }: { sample: Sample }) {
  const { request } = sample.messages;
  const number = '+49 30 5550 142';
  return (
    <Notice
      kind="warn"
      title={request.redirectedTitle}
      action={
        <Button look="primary" icon="phone" href="tel:+49305550142">
          {request.call({ number })}
        </Button>
      }
    >
      <p>{request.redirectedText}</p>
      <p>{request.draftKept}</p>
    </Notice>
  );
}
