import { cityOf, formatList } from '@zusage/i18n';
import { CheckList, RadioCards } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { ContractLine, Offer } from './customer-types.ts';
import type { Draft } from './draft.ts';
import { DraftField, errorAt, FormShell } from './FormShell.tsx';

interface Props {
  view: View;
  draft: Draft;
  offer: Offer;
  cancel: string;
}

/** What was bought: level and options of the catalogue, the times it leaves open, and the term. */
export function ContractForm({ view, draft, offer, cancel, isNew }: Props & { isNew: boolean }) {
  const { customersAdmin: words } = view.messages;
  return (
    <FormShell
      view={view}
      draft={draft}
      intent="save"
      submit={isNew ? words.addContract : words.save}
      cancel={cancel}
    >
      {isNew && (
        <DraftField
          draft={draft}
          name="number"
          label={words.contractNumber}
          size="short"
          maxlength={40}
          required
          autocomplete="off"
          spellcheck={false}
        />
      )}
      <RadioCards
        name="serviceLevel"
        legend={words.serviceLevel}
        value={draft.text('serviceLevel')}
        required
        choices={offer.levels.map(({ key, name, description }) => ({
          value: key,
          label: name,
          definition: description,
        }))}
        {...errorAt(draft, 'serviceLevel')}
      />
      {offer.options.length > 0 && (
        <div>
          {/* Sent along, so that no box at all is told from no form at all. */}
          <input type="hidden" name="options" value="" />
          <CheckList
            name="options"
            legend={words.options}
            values={draft.all('options')}
            choices={offer.options.map(({ key, name, description }) => ({
              value: key,
              label: name,
              ...(description ? { definition: description } : {}),
            }))}
            {...errorAt(draft, 'options')}
          />
        </div>
      )}
      {offer.agreed.length > 0 && <Agreed view={view} draft={draft} offer={offer} />}
      {offer.calendars.length > 0 && <Calendar view={view} draft={draft} offer={offer} />}
      {offer.prerequisites.length > 0 && <Prerequisites view={view} draft={draft} offer={offer} />}
      <div class="field-pair">
        <DraftField draft={draft} name="validFrom" kind="date" label={words.validFrom} required />
        <DraftField draft={draft} name="validUntil" kind="date" label={words.validUntil} required />
      </div>
      <p class="soft">{isNew ? words.lastDayIncluded : words.contractKeeps}</p>
    </FormShell>
  );
}

function Agreed({ view, draft, offer }: Omit<Props, 'cancel'>) {
  const { customersAdmin: words, common } = view.messages;
  return (
    <fieldset class="fact-fields">
      <legend class="field-label">{words.agreedLegend}</legend>
      <p class="field-hint">{words.agreedHint}</p>
      {offer.agreed.map(({ key, name }) => (
        <DraftField
          key={key}
          draft={draft}
          name={`agreedMinutes.${key}`}
          label={name}
          optional={common.optional}
          inputmode="numeric"
          size="short"
          maxlength={6}
          autocomplete="off"
        />
      ))}
    </fieldset>
  );
}

/** N-2: whose clock and whose holidays; hidden where the catalogue knows but its own. */
function Calendar({ view, draft, offer }: Omit<Props, 'cancel'>) {
  const { customersAdmin: words } = view.messages;
  return (
    <DraftField
      draft={draft}
      name="calendar"
      kind="select"
      label={words.calendar}
      hint={words.calendarHint}
      options={[
        { value: '', label: words.calendarOwn },
        ...offer.calendars.map(({ key, name, timeZone }) => ({
          value: key,
          label: `${name} (${cityOf(timeZone)})`,
        })),
      ]}
    />
  );
}

/** S7-9: the level's service starts once everything that it presupposes is ticked. */
function Prerequisites({ view, draft, offer }: Omit<Props, 'cancel'>) {
  const { customersAdmin: words } = view.messages;
  return (
    <div>
      <input type="hidden" name="prerequisites" value="" />
      <CheckList
        name="prerequisites"
        legend={words.prerequisites}
        hint={words.prerequisitesHint}
        values={draft.all('prerequisites')}
        choices={offer.prerequisites.map(({ key, name, levels }) => ({
          value: key,
          label: name,
          ...(levels
            ? { definition: words.prerequisiteFor({ levels: formatList(levels, view.locale) }) }
            : {}),
        }))}
        {...errorAt(draft, 'prerequisites')}
      />
    </div>
  );
}

/** Below the contract, apart from it: what ends it. */
export function EndContractForm({
  view,
  draft,
  contract,
}: Omit<Props, 'offer' | 'cancel'> & { contract: ContractLine }) {
  const { customersAdmin: words } = view.messages;
  if (contract.status === 'expired') return null;
  return (
    <section class="second-form" aria-labelledby="end-title">
      <h2 id="end-title">{words.endTitle}</h2>
      <p>{words.endHelp}</p>
      <FormShell view={view} draft={draft} intent="end" submit={words.endSubmit} look="danger">
        <DraftField draft={draft} name="lastDay" kind="date" label={words.endDay} size="short" required />
        <DraftField
          draft={draft}
          name="reason"
          label={words.endReason}
          hint={words.endReasonHint}
          maxlength={300}
          required
          autocomplete="off"
        />
      </FormShell>
    </section>
  );
}
