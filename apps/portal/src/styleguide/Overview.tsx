import { formatClockRange, formatDate } from '@zusage/i18n';
import { Button, DayBar, DueTime, Figure, RuledList, StatusLabel, UnitBar, type RuledItem } from '@zusage/ui';
import type { Sample } from './sample.ts';

const place = { timeZone: 'Europe/Berlin' };

/** The first page of a customer, as far as components carry it. */
export function Overview({ sample }: { sample: Sample }) {
  const { overview } = sample.messages;
  return (
    <>
      <section class="section" aria-labelledby="open">
        <div class="section-head">
          <h2 id="open">{overview.openTickets}</h2>
          <a href="#all">{overview.allTickets}</a>
        </div>
        <RuledList items={openTickets(sample)} ordered />
      </section>
      <section class="section" aria-labelledby="contracts">
        <h2 id="contracts">{overview.contracts}</h2>
        <RuledList items={contracts(sample)} />
      </section>
      <section class="section" aria-labelledby="units">
        <h2 id="units">{overview.units}</h2>
        <UnitBar
          label={overview.unitBar({ available: '18', reserved: '6', awaiting: '3' })}
          parts={[
            {
              kind: 'available',
              label: overview.available,
              amount: 18,
              text: overview.unitAmount({ count: 18 }),
            },
            {
              kind: 'reserved',
              label: overview.reserved,
              amount: 6,
              text: overview.unitAmount({ count: 6 }),
            },
            {
              kind: 'awaiting',
              label: overview.awaitingAcceptance,
              amount: 3,
              text: overview.unitAmount({ count: 3 }),
            },
          ]}
        />
      </section>
    </>
  );
}

export function OverviewMargin({ sample }: { sample: Sample }) {
  const { overview, common } = sample.messages;
  return (
    <>
      <Figure
        label={overview.units}
        value="18"
        unit={overview.unitAmount({ count: 18 }).replace('18 ', '')}
        note={overview.nextExpiry({
          amount: overview.unitAmount({ count: 10 }),
          date: formatDate('2027-01-14', { ...place, locale: sample.locale }),
        })}
      />
      <div class="facts">
        <div class="fact">
          <p class="soft small">{overview.needsYou}</p>
          <p>
            <a href="#t">{overview.answerNeeded({ number: 'HBS-20418' })}</a>
          </p>
        </div>
      </div>
      <div class="actions">
        <Button look="primary" href="#new">
          {common.nav.newRequest}
        </Button>
      </div>
    </>
  );
}

function openTickets({ moment, messages }: Sample): RuledItem[] {
  const { common, tickets } = messages;
  const late = moment(-52);
  const soon = moment(168);
  const later = moment(24 * 60 + 138);
  return [
    {
      key: '1',
      href: '#1',
      title: 'Rücksicherung der Warenwirtschaftsdatenbank bricht nach 40 % ab',
      detail: (
        <>
          HBS-20431 <StatusLabel shape="filled" text={common.status.open} />
        </>
      ),
      aside: (
        <DueTime {...late} relative={tickets.late({ duration: '52 Min.' })} look="stacked" state="late" />
      ),
    },
    {
      key: '2',
      href: '#2',
      title: 'Lizenzschlüssel nach Serverumzug nicht mehr gültig',
      detail: (
        <>
          HBS-20427 <StatusLabel shape="filled" text={common.status.open} />
        </>
      ),
      aside: <DueTime {...soon} look="stacked" />,
    },
    {
      key: '3',
      href: '#3',
      title: 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselverwaltung startet nicht',
      detail: (
        <>
          HBS-20418 <StatusLabel shape="half" text={common.status.waiting_for_customer} />
        </>
      ),
      aside: <DueTime {...later} look="stacked" />,
    },
  ];
}

function contracts({ locale, messages }: Sample): RuledItem[] {
  const { overview, common } = messages;
  const date = (day: string) => formatDate(day, { ...place, locale });
  const range = formatClockRange(540, 1080, locale);
  return [
    {
      key: 'a',
      title: 'Premium · Serverbetreuung Zentrale und Wasserwerk',
      detail: (
        <>
          <span>V-10442</span> <span>{overview.validUntil({ date: date('2027-06-30') })}</span>
        </>
      ),
      aside: <>{overview.opens({ at: range.slice(0, 5) })}</>,
      below: (
        <DayBar
          windows={[{ from: 540, to: 1080 }]}
          now={462}
          label={overview.dayBar({ range, state: overview.closedNow })}
        />
      ),
    },
    {
      key: 'b',
      title: 'Standard · Datensicherung',
      detail: (
        <>
          <span>V-10517</span> <StatusLabel shape="half" text={common.contractStatus.expiring} />
          <span>{overview.expiresIn({ count: 12 })}</span>
        </>
      ),
      aside: <>{overview.openNow}</>,
      below: <DayBar windows={[{ from: 0, to: 1440 }]} now={462} label={overview.aroundTheClock} />,
    },
  ];
}
