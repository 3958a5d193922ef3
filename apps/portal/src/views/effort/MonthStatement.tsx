import { DataTable, EmptyState } from '@zusage/ui';
import type { EffortStatement } from '../api-types.ts';
import { Ruled } from '../contracts/Channels.tsx';
import type { View } from '../view.ts';
import { effortTimes } from './times.ts';
import { Work } from './Work.tsx';

type Unit = EffortStatement['units'][number];
type Ticket = Unit['tickets'][number];
type Row = { ticket: Ticket; line: Ticket['lines'][number] | null };

export interface MonthStatementProps {
  view: View;
  statement: EffortStatement;
  hrefOf: (ticket: string) => string;
  forStaff?: true;
}

/** A month's effort, ticket by ticket, with its sum; made to be printed (SB-4). */
export function MonthStatement(props: MonthStatementProps) {
  const { view, statement, forStaff } = props;
  const { effort } = view.messages;
  const { month, date } = effortTimes(view);
  const name = month(statement.month);
  if (statement.units.length === 0) {
    return (
      <EmptyState title={effort.noneInMonth({ month: name })}>
        <p>{forStaff ? effort.noneHelpForStaff : effort.noneHelp}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {statement.units.map((part) => (
        <section key={part.unit.name} class="section" aria-labelledby={`unit-${part.unit.rule}`}>
          <h2 id={`unit-${part.unit.rule}`}>{part.unit.name}</h2>
          <Sum view={view} part={part} month={name} />
          <Lines {...props} part={part} />
          <p class="soft">
            <Ruled text={part.unit.description} rule={part.unit.rule} view={view} />
          </p>
        </section>
      ))}
      <p class="soft small">
        {statement.settled ? effort.stands : effort.standsFrom({ date: date(statement.settledFrom) })}
      </p>
    </>
  );
}

function Sum({ view, part, month }: { view: View; part: Unit; month: string }) {
  const { effort } = view.messages;
  const duration = effortTimes(view).duration(part.minutes);
  return (
    <p class="effort-sum">
      {part.unit.settlement === 'flat'
        ? effort.totalCovered({ duration })
        : effort.totalCharged({ duration, month })}
    </p>
  );
}

function Lines({ view, part, hrefOf }: MonthStatementProps & { part: Unit }) {
  const { effort } = view.messages;
  const { day, duration } = effortTimes(view);
  const rows = part.tickets.flatMap((ticket): Row[] => [
    { ticket, line: null },
    ...ticket.lines.map((line) => ({ ticket, line })),
  ]);
  return (
    <div class="effort-lines">
      <DataTable
        caption={part.unit.name}
        captionHidden
        rows={rows}
        rowKey={({ ticket, line }) =>
          line ? `${line.reference}${line.counts < 0 ? '-' : ''}` : ticket.number
        }
        columns={[
          { key: 'day', title: effort.day, tight: true, cell: ({ line }) => (line ? day(line.day) : '') },
          {
            key: 'work',
            title: effort.work,
            names: true,
            cell: ({ ticket, line }) =>
              line ? (
                <Work
                  view={view}
                  line={line}
                  {...(line.counts < 0
                    ? { note: effort.correction({ reason: line.takenBack?.reason ?? '' }) }
                    : {})}
                />
              ) : (
                <strong>
                  <a href={hrefOf(ticket.number)}>{ticket.number}</a> {ticket.subject}
                </strong>
              ),
          },
          {
            key: 'duration',
            title: effort.duration,
            number: true,
            tight: true,
            cell: ({ ticket, line }) => {
              if (!line) return <strong>{duration(ticket.minutes)}</strong>;
              const isUndone = line.counts === 0;
              return (
                <span class={isUndone ? 'effort-undone soft' : undefined}>
                  {duration(isUndone ? line.minutes : line.counts)}
                </span>
              );
            },
          },
        ]}
        total={['', effort.total, duration(part.minutes)]}
      />
    </div>
  );
}
