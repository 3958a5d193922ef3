import { DataTable, FilterBar, Pagination, StatusLabel } from '@zusage/ui';
import type { Sample } from './sample.ts';

interface Row {
  number: string;
  subject: string;
  customer: string;
  severity: string;
  left: string;
  due: string;
  late?: boolean;
}

/** Dense, in due order, one line per ticket, the time left as a plain figure. */
export function Queue({ sample }: { sample: Sample }) {
  const { staff, common } = sample.messages;
  const rows = rowsOf(sample);
  return (
    <div class="stack stack-close">
      <FilterBar
        label={staff.queueFilters}
        links={[
          { text: staff.queueOpen, href: '?open', current: true, count: '23' },
          { text: staff.queueLate, href: '?late', count: '1' },
          { text: staff.queueWaiting, href: '?waiting', count: '8' },
          { text: staff.queueAll, href: '?all' },
        ]}
      />
      <DataTable
        caption={staff.queueTitle}
        captionHidden
        dense
        rows={rows}
        rowKey={(row) => row.number}
        columns={[
          {
            key: 'left',
            title: staff.remaining,
            number: true,
            cell: (row) => (row.late ? <StatusLabel shape="late" text={row.left} /> : row.left),
          },
          { key: 'due', title: staff.due, tight: true, cell: (row) => row.due },
          {
            key: 'subject',
            title: staff.subject,
            names: true,
            cell: (row) => <a href="#t">{row.subject}</a>,
          },
          { key: 'customer', title: staff.customer, cell: (row) => row.customer },
          { key: 'severity', title: common.severityName.severity, number: true, cell: (row) => row.severity },
          { key: 'number', title: staff.number, tight: true, cell: (row) => row.number },
        ]}
      />
      <Pagination
        label={common.pages}
        position="20 / 134"
        next={{ href: '?next', text: common.actions.showMore }}
      />
    </div>
  );
}

function rowsOf({ moment }: Sample): Row[] {
  return [
    {
      number: 'HBS-20431',
      subject: 'Rücksicherung der Warenwirtschaftsdatenbank bricht nach 40 % ab',
      customer: 'Stadtwerke Unterlauf GmbH',
      severity: '2',
      left: '−52 Min.',
      due: moment(-52).absolute,
      late: true,
    },
    {
      number: 'HBS-20427',
      subject: 'Lizenzschlüssel nach Serverumzug nicht mehr gültig',
      customer: 'Kreiskrankenhaus Allermoor',
      severity: '2',
      left: '2 Std. 48 Min.',
      due: moment(168).absolute,
    },
    {
      number: 'HBS-20422',
      subject: 'Frage zur Aufbewahrungsfrist',
      customer: 'Bäckerei Söllner',
      severity: '4',
      left: '7 Std. 3 Min.',
      due: moment(423).absolute,
    },
    {
      number: 'HBS-20418',
      subject: 'Benachrichtigungseinstellungen werden nicht gespeichert',
      customer: 'Verwaltungsgemeinschaft Niederrauenbach',
      severity: '3',
      left: '26 Std. 18 Min.',
      due: moment(1578).absolute,
    },
  ];
}
