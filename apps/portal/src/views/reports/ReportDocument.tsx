import { formatMinutes, formatNumber } from '@zusage/i18n';
import { DataTable, DefinitionList, type Fact } from '@zusage/ui';
import { Ruled } from '../contracts/Channels.tsx';
import { amountOf } from '../engagements/engagement-words.ts';
import type { View } from '../view.ts';
import type { ReportProps } from './ReportState.tsx';

/** The completion report as a document: what was done, how long it took, what it costs and why (N-14, N-17). */
export function ReportDocument({ view, session, report, staff }: ReportProps) {
  const { report: words } = view.messages.completion;
  const sent = { name: report.sentBy, moment: view.times.absolute(report.sentAt) };
  return (
    <article class="report-document" aria-labelledby="report">
      <div class="section-head">
        <h2 id="report">{words.title}</h2>
        <button class="button button-quiet screen-only" type="button" data-print hidden>
          {words.print}
        </button>
      </div>
      <p class="soft small report-sent">{words.sent(sent)}</p>
      <DefinitionList look="rows" facts={headFacts(view, session, staff === true)} />
      <section class="section" aria-labelledby="summary">
        <h3 id="summary">{words.summary}</h3>
        <p class="pre-line">{report.summary}</p>
      </section>
      {report.sections.map(({ label, text }) => (
        <section class="section" key={label}>
          <h3>{label}</h3>
          <p class="pre-line">{text}</p>
        </section>
      ))}
      <Effort view={view} session={session} report={report} />
      <Charge view={view} session={session} report={report} />
    </article>
  );
}

function headFacts(view: View, session: ReportProps['session'], staff: boolean): Fact[] {
  const { report: words } = view.messages.completion;
  const { customer, number, subject } = session;
  const to = staff ? view.to.staffEngagement(number) : view.to.engagement(number);
  return [
    { term: words.customer, value: customer.name, note: customer.customerNumber },
    { term: words.engagement, value: <a href={to}>{subject}</a>, note: `${number}, ${session.service}` },
    ...(session.host ? [{ term: words.host, value: session.host }] : []),
  ];
}

function Effort({ view, report }: Omit<ReportProps, 'staff'>) {
  const { report: words, kinds } = view.messages.completion;
  const facts: Fact[] = [
    { term: words.recorded, value: report.recorded ? words.isRecorded : words.notRecorded },
    ...(report.participants === null
      ? []
      : [{ term: words.participants, value: formatNumber(report.participants, view.locale) }]),
  ];
  return (
    <section class="section" aria-labelledby="effort">
      <h3 id="effort">{words.effort}</h3>
      <DataTable
        caption={words.effort}
        captionHidden
        rows={report.parts}
        rowKey={({ startsAt }) => startsAt}
        columns={[
          { key: 'kind', title: words.kind, names: true, cell: ({ kind }) => kinds[kind] },
          {
            key: 'time',
            title: words.time,
            cell: ({ startsAt, endsAt }) =>
              `${view.times.absolute(startsAt)} – ${view.times.sameDay(startsAt, endsAt) ? view.times.time(endsAt) : view.times.absolute(endsAt)}`,
          },
          {
            key: 'length',
            title: words.length,
            number: true,
            cell: ({ minutes }) => formatMinutes(minutes, view.locale),
          },
          {
            key: 'rate',
            title: words.rate,
            number: true,
            cell: ({ factorPercent }) =>
              factorPercent === 0 ? words.notCharged : formatNumber(factorPercent / 100, view.locale),
          },
        ]}
      />
      <DefinitionList look="rows" facts={facts} />
    </section>
  );
}

function Charge({ view, session, report }: Omit<ReportProps, 'staff'>) {
  const { completion } = view.messages;
  const { report: words } = completion;
  const { unit, balance, complaint } = session;
  const said = (amount: number) => amountOf(view, unit, amount);
  const facts: Fact[] = [
    { term: words.amount, value: <strong>{said(report.amount)}</strong>, note: unit.name },
    ...(report.missing > 0 ? [{ term: words.missing, value: said(report.missing) }] : []),
    ...(complaint?.credited
      ? [{ term: words.decision, value: completion.credited({ amount: said(complaint.credited) }) }]
      : []),
    {
      term: words.balance,
      value: words.balanceLine({
        available: said(balance.available),
        reserved: said(balance.reserved),
        awaiting: said(balance.awaitingAcceptance),
      }),
    },
  ];
  return (
    <section class="section" aria-labelledby="charge">
      <h3 id="charge">{words.charge}</h3>
      <p>{report.charge}</p>
      <DefinitionList look="rows" facts={facts} />
      {session.rules.map(({ rule, text }) => (
        <p class="soft small" key={rule}>
          <Ruled view={view} text={text} rule={rule} />
        </p>
      ))}
    </section>
  );
}
