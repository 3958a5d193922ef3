import { DataTable, DefinitionList, type Fact } from '@zusage/ui';
import { formatNumber } from '@zusage/i18n';
import type { View } from '../view.ts';
import type { Engagement, Statement } from './engagement-types.ts';
import { amountOf } from './engagement-words.ts';

/** A statement of work as a document: reads on the page and on paper. */
export function StatementDocument({
  view,
  engagement,
  statement,
  id = 'statement',
}: {
  view: View;
  engagement: Pick<Engagement, 'number' | 'unit'>;
  statement: Statement;
  id?: string;
}) {
  const words = view.messages.engagements.statement;
  const { times } = view;
  const sent = { moment: times.absolute(statement.sentAt), name: statement.sentBy };
  const decided = {
    moment: times.absolute(statement.decidedAt ?? statement.sentAt),
    name: statement.decidedBy ?? '',
  };
  return (
    <section class="section statement-of-work" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{words.of({ number: engagement.number, version: statement.version })}</h2>
        <button class="button button-quiet screen-only" type="button" data-print hidden>
          {words.print}
        </button>
      </div>
      <p class="soft small">
        {words.sent(sent)} {statement.decision === 'approved' && words.approved(decided)}
      </p>
      <p class="pre-line">{statement.scope}</p>
      <PlannedSessions view={view} engagement={engagement} statement={statement} />
      <DefinitionList look="rows" facts={termsOf(view, statement)} />
      {statement.decision === 'returned' && (
        <>
          <p class="soft small">{words.returned(decided)}</p>
          <blockquote class="pre-line statement-remarks">{statement.remarks}</blockquote>
        </>
      )}
    </section>
  );
}

function PlannedSessions({
  view,
  engagement: { unit },
  statement,
}: {
  view: View;
  engagement: Pick<Engagement, 'unit'>;
  statement: Statement;
}) {
  const words = view.messages.engagements.statement;
  const rows = statement.sessions.map((session, index) => ({ ...session, position: index + 1 }));
  return (
    <DataTable
      caption={words.sessions}
      captionHidden
      rows={rows}
      rowKey={({ position }) => String(position)}
      columns={[
        {
          key: 'title',
          title: words.session,
          names: true,
          cell: ({ position, title }) => (rows.length > 1 ? `${position}. ${title}` : title),
        },
        {
          key: 'amount',
          title: words.amount,
          number: true,
          cell: ({ amount }) => (amount === 0 ? words.covered : amountOf(view, unit, amount)),
        },
      ]}
      {...(rows.length > 1 ? { total: [words.total, amountOf(view, unit, statement.total)] } : {})}
    />
  );
}

function termsOf(view: View, statement: Statement): Fact[] {
  const { statement: words, places } = view.messages.engagements;
  const { contact, factorPercent } = statement;
  const notes = [
    factorPercent === 100 ? '' : words.factor({ factor: formatNumber(factorPercent / 100, view.locale) }),
    statement.pricing === 'by_effort'
      ? statement.preparationCounts
        ? words.preparation
        : words.noPreparation
      : '',
  ].filter(Boolean);
  const facts: (Fact | null)[] = [
    {
      term: words.pricing,
      value: words.pricingNames[statement.pricing],
      note: [words.pricings[statement.pricing], ...notes].join(' '),
    },
    statement.place ? { term: words.place, value: places[statement.place] } : null,
    statement.participants ? { term: words.participants, value: String(statement.participants) } : null,
    statement.rollbackPlan
      ? { term: words.rollback, value: <span class="pre-line">{statement.rollbackPlan}</span> }
      : null,
    contact
      ? { term: words.contact, value: contact.name, ...(contact.phone ? { note: contact.phone } : {}) }
      : null,
    statement.accessLevel ? { term: words.access, value: words.accesses[statement.accessLevel] } : null,
    {
      term: words.criteria,
      value: <span class="pre-line">{statement.acceptanceCriteria ?? words.criteriaNone}</span>,
    },
    statement.orderedUntil
      ? { term: words.orderedUntil, value: view.times.day(statement.orderedUntil) }
      : null,
    statement.preconditions.length > 0
      ? {
          term: words.preconditions,
          value: (
            <ul class="plain-list">
              {statement.preconditions.map(({ key, label }) => (
                <li key={key}>{label}</li>
              ))}
            </ul>
          ),
        }
      : null,
  ];
  return facts.filter((fact) => fact !== null);
}

/** Versions that were returned, folded: what was said to them stays readable. */
export function EarlierStatements({ view, engagement }: { view: View; engagement: Engagement }) {
  const words = view.messages.engagements.statement;
  if (engagement.earlier.length === 0) return null;
  return (
    <section class="section screen-only" aria-label={words.earlier}>
      {engagement.earlier.map((statement) => (
        <details class="disclosure" key={statement.version}>
          <summary>
            {words.earlier}: {words.version({ version: statement.version })}
          </summary>
          <StatementDocument
            view={view}
            engagement={engagement}
            statement={statement}
            id={`statement-${statement.version}`}
          />
        </details>
      ))}
    </section>
  );
}
