import { formatMonth, formatNumber } from '@zusage/i18n';
import { DataTable, RuledList } from '@zusage/ui';
import type { FeedbackOverTime } from '../../views/reports/report-types.ts';
import type { View } from '../../views/view.ts';

/** Ratings by month and service: the figure, and a thin bar of it. */
export function FeedbackFigures({
  view,
  feedback,
  total,
}: {
  view: View;
  feedback: FeedbackOverTime;
  total: NonNullable<FeedbackOverTime['total']>;
}) {
  const { feedback: words } = view.messages.completion;
  const said = (average: number) => words.averageOf({ average: formatNumber(average, view.locale, 1) });
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={feedback.figures}
      rowKey={({ month, service }) => `${month} ${service}`}
      total={[words.all, '', words.answersIn({ count: total.answers }), said(total.average)]}
      columns={[
        { key: 'month', title: words.month, cell: ({ month }) => formatMonth(month, view.locale) },
        { key: 'service', title: words.service, names: true, cell: ({ service }) => service },
        {
          key: 'answers',
          title: words.answers,
          number: true,
          cell: ({ answers }) => formatNumber(answers, view.locale),
        },
        {
          key: 'average',
          title: words.average,
          number: true,
          cell: ({ average }) => (
            <span class="rating">
              <Bar part={average / 5} />
              {said(average)}
            </span>
          ),
        },
      ]}
    />
  );
}

/** Says the same as the figure beside it. */
const Bar = ({ part }: { part: number }) => (
  <svg class="rating-bar" width="96" height="4" viewBox="0 0 96 4" aria-hidden="true">
    <rect class="meter-track" y="1" width="96" height="2" />
    <rect class="meter-run" width={part * 96} height="4" />
  </svg>
);

/** The latest answers in words, with who gave them. */
export function LatestWords({ view, latest }: { view: View; latest: FeedbackOverTime['latest'] }) {
  const { feedback: words } = view.messages.completion;
  return (
    <section class="section" aria-labelledby="latest">
      <h2 id="latest">{words.latest}</h2>
      <RuledList
        items={latest.map((one) => ({
          key: `${one.number}/${one.position}`,
          title: words.byLine({
            customer: one.customer.name,
            service: one.service,
            day: view.times.day(one.at),
          }),
          detail: <p class="pre-line">{one.words}</p>,
          aside: (
            <a href={view.to.staffSessionReport(one.number, one.position)}>
              {words.rating({ rating: formatNumber(one.rating, view.locale) })}
            </a>
          ),
        }))}
        empty={<p class="soft">{words.noWords}</p>}
      />
    </section>
  );
}
