import { cityOf } from '@zusage/i18n';
import { Button, CheckList, ErrorSummary, Field, RadioCards } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import { audiences, kinds } from './draft.ts';
import type { Work } from './work-on.ts';

export interface AnnouncementFormProps {
  view: View;
  work: Work;
  products: readonly { key: string; name: string }[];
  /** The provider's zone: its clock is the one that is asked for. */
  timeZone: string;
  /** How many a mail would reach; null while nothing is stored that could be published. */
  recipients: number | null;
}

/** Writes an announcement, and once it is kept lets it be published. */
export function AnnouncementForm({ view, work, products, timeZone, recipients }: AnnouncementFormProps) {
  const { announcements: texts, request } = view.messages;
  const errors = Object.entries(work.errors).map(([field, message]) => ({ field, message }));
  return (
    <form class="form" method="post" data-once>
      <ErrorSummary
        title={request.errors.title({ count: errors.length })}
        kept={request.errors.kept}
        errors={errors}
      />
      <input type="hidden" name="revision" value={String(work.revision)} />
      <RadioCards
        name="kind"
        legend={texts.kindLegend}
        value={work.draft.kind}
        choices={kinds.map((kind) => ({ value: kind, label: texts.kind[kind] }))}
      />
      <Text view={view} work={work} language="de" />
      <When view={view} work={work} timeZone={timeZone} />
      {products.length > 0 && (
        <CheckList
          name="products"
          values={work.draft.products}
          legend={texts.products}
          hint={texts.productsHint}
          choices={products.map(({ key, name }) => ({
            value: key,
            label: name,
          }))}
        />
      )}
      <Text view={view} work={work} language="en" />
      <Text view={view} work={work} language="fr" />
      <RadioCards
        name="audience"
        legend={texts.audienceLegend}
        value={work.draft.audience}
        choices={audiences.map((audience) => ({
          value: audience,
          label: texts.audience[audience],
          definition: texts.audienceDefinition[audience],
        }))}
      />
      {recipients !== null && <Publish view={view} recipients={recipients} />}
      <div class="actions">
        {recipients !== null && (
          <Button look="primary" name="intent" value="publish">
            {texts.publish}
          </Button>
        )}
        <Button look={recipients === null ? 'primary' : 'quiet'} name="intent" value="save">
          {texts.save}
        </Button>
        {recipients !== null && (
          <Button look="text" name="intent" value="discard" formnovalidate>
            {texts.discard}
          </Button>
        )}
      </div>
    </form>
  );
}

const errorOf = (work: Work, name: string) => (work.errors[name] ? { error: work.errors[name] } : {});

function Text({ view, work, language }: { view: View; work: Work; language: 'de' | 'en' | 'fr' }) {
  const { announcements: texts, knowledge, common } = view.messages;
  const name = (part: string): string => `texts.${language}.${part}`;
  const { title, body } = work.draft.texts[language];
  const isOptional = language !== 'de';
  const fields = (
    <>
      <Field
        name={name('title')}
        label={texts.subject}
        value={title}
        maxlength={160}
        {...(isOptional ? { optional: common.optional } : { required: true })}
        {...errorOf(work, name('title'))}
      />
      <Field
        name={name('body')}
        kind="textarea"
        rows={isOptional ? 5 : 8}
        label={texts.body}
        hint={texts.bodyHint}
        value={body}
        maxlength={20_000}
        {...(isOptional ? { optional: common.optional } : { required: true })}
        {...errorOf(work, name('body'))}
      />
    </>
  );
  const heading = texts.textIn({ language: knowledge.languageName[language] });
  if (!isOptional)
    return (
      <fieldset class="stack stack-close">
        <legend class="announcement-language">{heading}</legend>
        {fields}
      </fieldset>
    );
  const isOpen =
    title !== '' || body !== '' || Object.keys(work.errors).some((field) => field.startsWith(name('')));
  return (
    <details class="disclosure" open={isOpen}>
      <summary>{heading}</summary>
      <div class="stack stack-close">
        <p class="small soft">{texts.translationHint}</p>
        {fields}
      </div>
    </details>
  );
}

function When({ view, work, timeZone }: Pick<AnnouncementFormProps, 'view' | 'work' | 'timeZone'>) {
  const { announcements: texts, common } = view.messages;
  return (
    <>
      <Field
        name="happensFrom"
        kind="datetime-local"
        size="short"
        label={texts.from}
        hint={texts.whenHint({ zone: cityOf(timeZone) })}
        optional={common.optional}
        value={work.draft.happensFrom}
        {...errorOf(work, 'happensFrom')}
      />
      <Field
        name="happensUntil"
        kind="datetime-local"
        size="short"
        label={texts.until}
        optional={common.optional}
        value={work.draft.happensUntil}
        {...errorOf(work, 'happensUntil')}
      />
    </>
  );
}

function Publish({ view, recipients }: { view: View; recipients: number }) {
  const texts = view.messages.announcements;
  return (
    <section class="section" aria-labelledby="publish">
      <h2 id="publish">{texts.publishTitle}</h2>
      <p>{texts.publishText}</p>
      <CheckList
        name="mail"
        legend={view.messages.announcements.columns.mailed}
        choices={[
          {
            value: 'yes',
            label: texts.mailChoice({ count: recipients }),
            definition: texts.mailChoiceHint,
          },
        ]}
      />
    </section>
  );
}
