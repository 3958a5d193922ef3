import { formatDate, formatMinutes } from '@zusage/i18n';
import { DataTable, Figure, Meter } from '@zusage/ui';
import type { Sample } from './sample.ts';

interface Movement {
  day: string;
  text: string;
  rule: string;
  amount: number;
  balance: number;
}

const movements: Movement[] = [
  {
    day: '2026-09-01',
    text: 'Kontingent gekauft, gültig bis 31. Aug. 2027',
    rule: 'HB-13',
    amount: 1200,
    balance: 1200,
  },
  {
    day: '2026-10-06',
    text: 'Fernwartungssitzung: Aktualisierung der Datensicherung',
    rule: 'HB-14',
    amount: -180,
    balance: 1020,
  },
  {
    day: '2026-11-12',
    text: 'Reserviert für die Sitzung am 1. Dez.',
    rule: 'HB-13',
    amount: -240,
    balance: 780,
  },
];

/** A unit account as it prints: running balance, closed by the double rule. */
export function Statement({ sample }: { sample: Sample }) {
  const { locale } = sample;
  const minutes = (amount: number) => formatMinutes(amount, locale);
  return (
    <div class="stack">
      <Figure label="Stand heute" value={minutes(780)} note="20 Std. gekauft, gültig bis 31. August 2027." />
      <DataTable
        caption="Buchungen seit dem 1. September 2026"
        rows={movements}
        rowKey={(row) => row.day}
        columns={[
          {
            key: 'day',
            title: 'Tag',
            tight: true,
            cell: (row) => formatDate(row.day, { locale, timeZone: 'UTC', style: 'short' }),
          },
          { key: 'text', title: 'Vorgang', names: true, cell: (row) => row.text },
          { key: 'rule', title: 'Regel', tight: true, cell: (row) => row.rule },
          { key: 'amount', title: 'Betrag', number: true, cell: (row) => minutes(row.amount) },
          { key: 'balance', title: 'Stand', number: true, cell: (row) => minutes(row.balance) },
        ]}
        total={['', 'Verfügbar', '', '', minutes(780)]}
      />
      <Meter label="Servicestunden dieses Monats" text="6 von 8 Std." value={6} max={8} />
    </div>
  );
}
