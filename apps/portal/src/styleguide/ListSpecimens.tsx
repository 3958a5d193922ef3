import {
  Button,
  CheckList,
  DataTable,
  EmptyState,
  FileField,
  FilterBar,
  LanguageSwitch,
  Message,
  Pagination,
  RuledList,
  SectionNav,
  SkipLink,
  StatusLabel,
  ThemeSwitch,
} from '@zusage/ui';
import type { Sample } from './sample.ts';
import { Specimen } from './Specimen.tsx';

interface Row {
  number: string;
  text: string;
  units: string;
}

const rows: Row[] = [
  { number: 'B-1042', text: 'Datenbankwiederherstellungsunterstützung', units: '−2,0' },
  { number: 'B-1041', text: 'Kontingent vom 14. Jan. 2026', units: '20,0' },
];

/** What lists, leads and asks for more than one answer: one, many, none and wrong. */
export function ListSpecimens({ sample, id }: { sample: Sample; id: string }) {
  const { common, errors, tickets } = sample.messages;
  const due = sample.moment(168);
  return (
    <div class="stack">
      <Specimen name="SectionNav, FilterBar, Pagination, SkipLink">
        <SkipLink text={common.skipToContent} />
        <SectionNav
          label={`${common.nav.contracts} ${id}`}
          items={[
            { text: common.nav.contracts, href: '#1', current: 'page' },
            { text: common.nav.products, href: '#2' },
            { text: common.nav.certificates, href: '#3' },
          ]}
        />
        <FilterBar
          label={`${tickets.title} ${id}`}
          links={[
            { text: common.status.open, href: '#4', current: true, count: '23' },
            { text: common.status.resolved, href: '#5', count: '134' },
          ]}
        />
        <Pagination
          label={`${common.pages} ${id}`}
          position="20 / 134"
          first={{ href: '#6', text: common.actions.toStart }}
          next={{ href: '#7', text: common.actions.showMore }}
        />
      </Specimen>
      <Specimen name="RuledList">
        <RuledList
          ordered
          items={[
            {
              key: 'late',
              title: 'Rücksicherung der Warenwirtschaftsdatenbank bricht nach 40 % ab',
              href: '#8',
              detail: <StatusLabel shape="late" text={tickets.event.missed} />,
              aside: due.absolute,
            },
            { key: 'plain', title: 'Frage zur Aufbewahrungsfrist', detail: 'HBS-20422', aside: due.relative },
          ]}
        />
        <RuledList items={[]} empty={<EmptyState title={tickets.empty} />} />
      </Specimen>
      <Specimen name="DataTable">
        <DataTable
          caption="Buchungen"
          rows={rows}
          rowKey={({ number }) => number}
          columns={[
            { key: 'number', title: 'Nummer', names: true, tight: true, cell: (row) => row.number },
            { key: 'text', title: 'Vorgang', cell: (row) => row.text },
            { key: 'units', title: 'Einheiten', number: true, cell: (row) => row.units },
          ]}
          total={['Stand', '', '18,0']}
        />
      </Specimen>
      <Specimen name="Message">
        <div class="conversation">
          <Message
            id={`${id}m1`}
            author="Annegret Waldbrunn"
            role={common.role.customer}
            side="us"
            iso={due.iso}
            at={due.absolute}
          >
            Die Rücksicherung bricht nach 40 % ab.
          </Message>
          <Message
            id={`${id}m2`}
            author="Korbinian Wendlinger"
            role={common.role.agent}
            side="them"
            iso={due.iso}
            at={due.absolute}
            channel={common.channel.email}
          >
            Bitte senden Sie uns das Protokoll der letzten Nacht.
          </Message>
          <Message
            id={`${id}m3`}
            author="Korbinian Wendlinger"
            role={common.role.agent}
            side="note"
            iso={due.iso}
            at={due.absolute}
          >
            Gleiche Ursache wie bei HBS-20418.
          </Message>
        </div>
      </Specimen>
      <Specimen name="CheckList, FileField">
        <CheckList
          name={`${id}rights`}
          legend="Was darf der Partner?"
          hint="Sie können es jederzeit ändern."
          values={['tickets']}
          choices={[
            { value: 'tickets', label: 'Tickets', definition: 'Sehen, öffnen und beantworten.' },
            { value: 'contracts', label: 'Verträge' },
          ]}
        />
        <CheckList
          name={`${id}sure`}
          legend="Bestätigung"
          error={errors.field.required}
          choices={[{ value: 'yes', label: 'Ich habe die Folgen gelesen.' }]}
        />
        <FileField name={`${id}file`} label="Dokument" hint="PDF, höchstens 20 MB" accept=".pdf" />
        <FileField name={`${id}wrong`} label="Dokument" error={errors.field.required} required />
        <div class="actions">
          <Button>{common.actions.save}</Button>
        </div>
      </Specimen>
      <Specimen name="LanguageSwitch, ThemeSwitch">
        <LanguageSwitch action="#" returnTo="/" label={`${common.language} ${id}`} current={sample.locale} />
        <ThemeSwitch
          action="#"
          returnTo="/"
          label={`${common.theme} ${id}`}
          texts={common.themes}
          current="system"
        />
      </Specimen>
    </div>
  );
}
