import { cityOf } from '@zusage/i18n';
import { DefinitionList, StatusLabel } from '@zusage/ui';
import type { ContractDetail } from '../api-types.ts';
import { servedIn, type View } from '../view.ts';
import { contractShapes, daysWords, isInForce, statusWords } from './contract-words.ts';
import { WindowToday } from './WindowToday.tsx';

/** What one wants to know of a contract at a glance: its state, its end, and whether somebody is there now. */
export function ContractMargin({ view: reader, detail }: { view: View; detail: ContractDetail }) {
  const view = servedIn(reader, detail.timeZone);
  const { contracts, coverage } = view.messages;
  const { entitlement } = detail;
  const { validFrom, validUntil } = entitlement;
  const day = (value: string) => <time dateTime={value}>{view.times.day(value)}</time>;
  return (
    <>
      <DefinitionList
        facts={[
          {
            term: contracts.status,
            value: (
              <StatusLabel
                shape={contractShapes[entitlement.status]}
                text={statusWords(view, { ...entitlement, status: shown(entitlement.status) })}
              />
            ),
          },
          { term: contracts.validUntil, value: day(validUntil), note: daysWords(view, entitlement) },
          { term: contracts.validFrom, value: day(validFrom) },
          ...(entitlement.calendar
            ? [
                {
                  term: coverage.calendarTerm,
                  value: entitlement.calendar.name,
                  note: cityOf(entitlement.calendar.timeZone),
                },
              ]
            : []),
          {
            term: contracts.number,
            value: entitlement.contract,
            ...(entitlement.organisation ? { note: entitlement.organisation } : {}),
          },
        ]}
      />
      {isInForce(entitlement) && entitlement.serviceWindow && (
        <section class="margin-block screen-only" aria-labelledby="window-now">
          <h2 id="window-now">{contracts.windowToday}</h2>
          <WindowToday view={view} window={entitlement} />
        </section>
      )}
    </>
  );
}

/** The days stand beside the date; the state itself is one word. */
const shown = (status: ContractDetail['entitlement']['status']) =>
  status === 'expiring' ? 'active' : status;
