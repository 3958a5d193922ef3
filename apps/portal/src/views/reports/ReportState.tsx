import { formatList } from '@zusage/i18n';
import { Notice } from '@zusage/ui';
import type { View } from '../view.ts';
import type { Report, SessionReport } from './report-types.ts';

export interface ReportProps {
  view: View;
  session: SessionReport;
  report: Report;
  /** For the provider's people. */
  staff?: boolean;
}

/** What happens next and when: also what happens if nobody does anything, with the days that are not counted (N-17). */
export const ReportState = (props: ReportProps) => (
  <div class="report-state">
    <State {...props} />
  </div>
);

function State({ view, session, report, staff }: ReportProps) {
  const { report: words } = view.messages.completion;
  const { complaint, status } = session;
  const { acceptance } = report;
  if (complaint?.outcome) return <p class="lead">{words.state.settled}</p>;
  if (complaint) {
    const moment = complaint.decideUntil && view.times.absolute(complaint.decideUntil);
    const { decide } = view.messages.completion;
    const staffs = moment ? (complaint.isLate ? decide.late({ moment }) : decide.until({ moment })) : null;
    const customers = moment ? words.decideUntil({ moment }) : words.decideOpen;
    const sentence = staff ? staffs : customers;
    return (
      <>
        <p class="lead">{words.state.complained}</p>
        {sentence && (complaint.isLate ? <Notice kind="warn" title={sentence} /> : <p>{sentence}</p>)}
      </>
    );
  }
  if (acceptance.acceptedAt) {
    const moment = view.times.absolute(acceptance.acceptedAt);
    return (
      <p class="lead">
        {acceptance.acceptedBy
          ? words.acceptedBy({ name: acceptance.acceptedBy, moment })
          : words.acceptedItself({ moment })}
      </p>
    );
  }
  if (status !== 'reported') return null;
  return (
    <>
      <p class="lead">{staff ? words.state.openStaff : words.state.open}</p>
      <p>{untilWords(view, report, staff === true)}</p>
      <CountedDays view={view} report={report} />
      {acceptance.criteria && (
        <>
          <h3>{words.criteria}</h3>
          <p class="pre-line">{acceptance.criteria}</p>
        </>
      )}
    </>
  );
}

function untilWords(view: View, { acceptance }: Report, staff: boolean): string {
  const { report: words } = view.messages.completion;
  if (acceptance.acceptsItselfAt === null) {
    if (staff) return words.byCustomerStaff;
    return acceptance.criteria ? words.byCriteria : words.byCustomer;
  }
  if (!acceptance.mayComplain) return words.tooLate;
  const moment = view.times.absolute(acceptance.acceptsItselfAt);
  return staff ? words.acceptsItselfStaff({ moment }) : words.acceptsItself({ moment });
}

function CountedDays({ view, report: { acceptance } }: { view: View; report: Report }) {
  const { report: words } = view.messages.completion;
  if (acceptance.workdays === null) return null;
  const days = acceptance.daysOff.map((day) => view.times.dayOfWeek(day));
  return (
    <p class="soft small">
      {words.counted({ count: acceptance.workdays })}
      {days.length > 0 && `; ${words.skipped({ days: formatList(days, view.locale) })}`}.
    </p>
  );
}
