import { Button, CheckList, Field, type FieldOption } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { CatalogueVersions, CatalogueVocabulary } from '../api-types.ts';
import type { WhatIfForm as Form } from './read-what-if.ts';

export interface WhatIfFormProps {
  view: View;
  form: Form;
  vocabulary: CatalogueVocabulary;
  versions: CatalogueVersions;
  /** Sentences by the API's paths. */
  errors: Record<string, string>;
}

type Part = Omit<WhatIfFormProps, 'versions'>;

/** A case put together from the catalogue's own words; a form of GET, so that a question can be sent to a colleague. */
export function WhatIfForm({ versions, ...part }: WhatIfFormProps) {
  const { view } = part;
  return (
    <form class="form what-if" method="get" action={view.to.whatIf}>
      <RequestPart {...part} versions={versions} />
      <ContractPart {...part} />
      <ProductPart {...part} />
      <FactsPart {...part} />
      <div class="actions">
        <Button look="primary">{view.messages.catalogueAdmin.decide}</Button>
        <a href={view.to.whatIf}>{view.messages.catalogueAdmin.startOver}</a>
      </div>
    </form>
  );
}

const optionsOf = (list: readonly { key: string; name: string }[]): FieldOption[] =>
  list.map(({ key, name }) => ({ value: key, label: name }));
const wordsOf = (list: Record<string, string>): FieldOption[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }));
const fault = (errors: Record<string, string>, path: string) => (errors[path] ? { error: errors[path] } : {});

function RequestPart({ view, form, vocabulary, versions, errors }: WhatIfFormProps) {
  const { catalogueAdmin: words } = view.messages;
  return (
    <div class="what-if-fields">
      {versions.length > 1 && (
        <Field
          name="version"
          kind="select"
          label={words.version}
          value={String(vocabulary.version)}
          options={versions.map(({ version, inForce }) => ({
            value: String(version),
            label: inForce ? words.versionInForce({ version: String(version) }) : String(version),
          }))}
        />
      )}
      <Field
        name="at"
        kind="datetime-local"
        label={words.at}
        hint={words.atHint({ zone: vocabulary.timeZone.replaceAll('_', ' ') })}
        value={form.at}
        {...fault(errors, 'situation.at')}
      />
      <Field
        name="severity"
        kind="select"
        label={vocabulary.severityTerm}
        value={form.word('severity')}
        options={optionsOf(vocabulary.severities)}
        {...fault(errors, 'severity')}
      />
      <Field
        name="channel"
        kind="select"
        label={words.channel}
        value={form.word('channel') || 'portal'}
        options={optionsOf(vocabulary.channels)}
        {...fault(errors, 'channel')}
      />
      <Field
        name="environment"
        kind="select"
        label={words.environment}
        value={form.word('environment') || 'production'}
        options={optionsOf(vocabulary.environments)}
      />
      <Field
        name="request"
        kind="select"
        label={words.requestKind}
        value={form.word('request') || 'new'}
        options={wordsOf(words.requestKinds)}
      />
      <Field
        name="asker"
        kind="select"
        label={words.asker}
        value={form.word('asker') || 'contact'}
        options={wordsOf(words.askers)}
      />
      <CheckList
        name="certified"
        legend={words.certification}
        choices={[{ value: 'yes', label: words.certified }]}
        values={form.all('certified')}
      />
    </div>
  );
}

function ContractPart({ view, form, vocabulary, errors }: Part) {
  const { catalogueAdmin: words } = view.messages;
  const agreed = form.group('agreed');
  return (
    <fieldset class="what-if-part">
      <legend class="what-if-legend">{words.contract}</legend>
      <div class="what-if-fields">
        <Field
          name="level"
          kind="select"
          label={words.level}
          value={form.isAsked ? form.word('level') : vocabulary.levels[0]?.key}
          options={[...optionsOf(vocabulary.levels), { value: '', label: words.noContract }]}
          {...fault(errors, 'contract.level')}
        />
        {vocabulary.calendars.length > 0 && (
          <Field
            name="calendar"
            kind="select"
            label={words.calendar}
            value={form.word('calendar')}
            options={[{ value: '', label: words.ownCalendar }, ...optionsOf(vocabulary.calendars)]}
          />
        )}
        <Field name="validFrom" kind="date" label={words.validFrom} value={form.word('validFrom')} />
        <Field
          name="validUntil"
          kind="date"
          label={words.validUntil}
          hint={words.validHint}
          value={form.word('validUntil')}
        />
        {vocabulary.agreed.map(({ key, name }) => (
          <Field
            key={key}
            name={`agreed.${key}`}
            label={words.agreedMinutes({ severity: name })}
            value={agreed[key] ?? ''}
            inputmode="numeric"
            maxlength={6}
            {...fault(errors, `situation.contract.agreedMinutes.${key}`)}
          />
        ))}
      </div>
      {vocabulary.options.length > 0 && (
        <CheckList
          name="option"
          legend={words.options}
          choices={optionsOf(vocabulary.options)}
          values={form.all('option')}
        />
      )}
      {vocabulary.prerequisites.length > 0 && (
        <CheckList
          name="missing"
          legend={words.missingPrerequisites}
          choices={optionsOf(vocabulary.prerequisites)}
          values={form.missing}
        />
      )}
    </fieldset>
  );
}

function ProductPart({ view, form }: Part) {
  const { catalogueAdmin: words } = view.messages;
  return (
    <div class="what-if-fields">
      <Field
        name="product"
        kind="select"
        label={words.product}
        value={form.word('product') || 'known'}
        options={wordsOf(words.products)}
      />
      <Field
        name="supportUntil"
        kind="date"
        label={words.supportUntil}
        hint={words.supportHint}
        value={form.word('supportUntil')}
      />
    </div>
  );
}

function FactsPart({ view, form, vocabulary, errors }: Part) {
  const { catalogueAdmin: words } = view.messages;
  const answers = form.group('facts');
  const inWords = vocabulary.facts.filter(({ choices }) => choices === null);
  const chosen = vocabulary.facts.filter(({ choices }) => choices !== null);
  if (vocabulary.facts.length === 0) return null;
  return (
    <fieldset class="what-if-part">
      <legend class="what-if-legend">{words.facts}</legend>
      {chosen.map(({ key, name, choices }) => (
        <Field
          key={key}
          name={`facts.${key}`}
          kind="select"
          label={name}
          value={answers[key] ?? ''}
          options={[{ value: '', label: words.answeredNot }, ...optionsOf(choices ?? [])]}
          {...fault(errors, `facts.${key}`)}
        />
      ))}
      {inWords.length > 0 && (
        <CheckList
          name="without"
          legend={words.without}
          choices={optionsOf(inWords)}
          values={form.all('without')}
        />
      )}
    </fieldset>
  );
}
