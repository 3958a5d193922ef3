import {
  Breadcrumb,
  Button,
  DayBar,
  DefinitionList,
  DueTime,
  EmptyState,
  ErrorSummary,
  Field,
  Icon,
  Notice,
  RadioCards,
  Skeleton,
  StatusLabel,
  UnitBar,
  type StatusShape,
} from '@zusage/ui';
import { Redirected } from './Request.tsx';
import type { Sample } from './sample.ts';
import { Specimen } from './Specimen.tsx';

const shapes: StatusShape[] = ['filled', 'half', 'ring', 'done', 'struck', 'late'];

/** Each component in each state. `id` keeps the names of both themes apart. */
export function Specimens({ sample, id }: { sample: Sample; id: string }) {
  const { common, errors, request, tickets } = sample.messages;
  const due = sample.moment(168);
  return (
    <div class="stack">
      <Specimen name="Button">
        <div class="actions">
          <Button look="primary">{request.submit}</Button>
          <Button icon="print">{common.actions.print}</Button>
          <Button look="danger">{sample.messages.staff.retract}</Button>
          <Button look="text" href="#x">
            {common.actions.toOverview}
          </Button>
          <Button disabled>{common.actions.save}</Button>
        </div>
      </Specimen>
      <Specimen name="Field">
        <ErrorSummary
          title={request.errors.title({ count: 2 })}
          kept={request.errors.kept}
          errors={[
            { field: `${id}mail`, message: errors.field.invalid_email },
            { field: `${id}text`, message: request.errors.description },
          ]}
        />
        <Field
          id={`${id}mail`}
          name="mail"
          kind="email"
          label="E-Mail-Adresse"
          value="waldbrunn@"
          error={errors.field.invalid_email}
          required
        />
        <Field
          id={`${id}number`}
          name="number"
          size="short"
          label="Kundennummer"
          hint={sample.messages.auth.identifierHint}
          value="100 442"
        />
        <Field
          id={`${id}find`}
          name="find"
          kind="search"
          label={sample.messages.knowledge.searchLabel}
          action={<Button icon="search">{common.actions.search}</Button>}
        />
        <Field
          id={`${id}off`}
          name="off"
          label="Vertragsnummer"
          value="V-10442"
          disabled
          optional={common.optional}
        />
      </Specimen>
      <Specimen name="RadioCards">
        <RadioCards
          name={`${id}environment`}
          legend={request.environment}
          value="production"
          error={request.errors.environment}
          choices={[
            { value: 'production', label: common.environment.production },
            { value: 'test', label: common.environment.test },
          ]}
        />
      </Specimen>
      <Specimen name="Notice">
        <Notice title="Außerhalb der Bürozeiten erreichen Sie uns am Telefon.">
          <p>Wir nehmen Ihre Anfrage trotzdem an und antworten ab Montag, 09:00 Uhr.</p>
        </Notice>
        <Redirected sample={sample} />
        <Notice kind="error" title={request.notSent}>
          <p>{request.notSentText}</p>
        </Notice>
        <Notice kind="success" title={request.acceptedTitle({ number: 'HBS-20432' })}>
          <p>{request.acceptedBy({ due: due.spoken })}</p>
        </Notice>
      </Specimen>
      <Specimen name="StatusLabel">
        <div class="actions">
          {shapes.map((shape, index) => (
            <StatusLabel
              key={shape}
              shape={shape}
              text={Object.values(common.status)[index] ?? tickets.event.missed}
            />
          ))}
        </div>
      </Specimen>
      <Specimen name="DueTime">
        <p>
          <DueTime {...due} zone="10:30 Uhr in Berlin" />
        </p>
        <DueTime {...due} look="stacked" zone="10:30 Uhr in Berlin" />
        <DueTime {...due} look="figure" />
        <DueTime {...due} look="stacked" state="late" relative={tickets.late({ duration: '52 Min.' })} />
      </Specimen>
      <Specimen name="DayBar, UnitBar">
        <DayBar
          windows={[
            { from: 480, to: 720 },
            { from: 780, to: 1080 },
          ]}
          now={1185}
          label="Heute 08:00–12:00 und 13:00–18:00 Uhr, jetzt geschlossen."
        />
        <UnitBar
          label="12 verfügbar, 6 laufen bald ab"
          parts={[
            { kind: 'available', label: 'verfügbar', amount: 12, text: '12 Einheiten' },
            { kind: 'expiring', label: 'läuft bald ab', amount: 6, text: '6 Einheiten' },
            { kind: 'reserved', label: 'reserviert', amount: 4, text: '4 Einheiten' },
            { kind: 'awaiting', label: 'wartet auf Abnahme', amount: 2, text: '2 Einheiten' },
          ]}
        />
      </Specimen>
      <Specimen name="DefinitionList, EmptyState, Skeleton, Breadcrumb, Icon">
        <DefinitionList
          look="rows"
          facts={[
            { term: 'Reaktionszeit', value: '4 Std.', note: 'durchgehend gerechnet' },
            { term: 'Servicezeit', value: 'Mo.–Fr. 09:00–18:00 Uhr' },
          ]}
        />
        <EmptyState title={tickets.empty} action={<Button href="#n">{common.nav.newRequest}</Button>}>
          <p>{tickets.emptyHelp}</p>
        </EmptyState>
        <Skeleton label={common.loading} />
        <Breadcrumb
          label={`${common.youAreHere} ${id}`}
          items={[
            { text: tickets.title, href: '#a' },
            { text: 'HBS-20431', href: '#b' },
          ]}
        />
        <p class="actions">
          <Icon name="clock" label="Uhr" />
          <Icon name="phone" label="Telefon" />
          <Icon name="book" label="Wissen" />
        </p>
      </Specimen>
    </div>
  );
}
