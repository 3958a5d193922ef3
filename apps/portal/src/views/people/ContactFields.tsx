import { ErrorSummary, Field, RadioCards } from '@zusage/ui';
import { locales } from '@zusage/i18n';
import type { View } from '../view.ts';
import type { ContactForm } from './contact-form.ts';
import type { Site } from './people-types.ts';

interface FieldsProps {
  view: View;
  form: ContactForm;
  sites: readonly Site[];
}

/** What went wrong, each line leading to its field. */
export function ContactTrouble({ view, form }: Omit<FieldsProps, 'sites'>) {
  const { people } = view.messages;
  const labels: Record<string, string> = {
    name: people.name,
    email: people.email,
    phone: people.phone,
    role: people.role,
    visibility: people.sees,
    site: people.site,
    certification: people.certification,
    certifiedUntil: people.certificationEnd,
  };
  // In the order of the form; whatever has no field of its own comes last.
  const fields = Object.keys({ ...labels, ...form.errors }).filter((field) => form.errors[field]);
  const errors = fields.map((field) => ({
    field,
    message: labels[field] ? `${labels[field]}: ${form.errors[field]}` : (form.errors[field] ?? ''),
  }));
  if (errors.length === 0) return null;
  return (
    <div class="page-notice">
      <ErrorSummary title={people.trouble({ count: errors.length })} kept={people.kept} errors={errors} />
    </div>
  );
}

/** Who it is and how to reach them. @param withEmail only before there is an account */
export function PersonFields({ view, form, withEmail }: Omit<FieldsProps, 'sites'> & { withEmail: boolean }) {
  const { people, common } = view.messages;
  const { values, errors } = form;
  return (
    <>
      <Field
        name="name"
        label={people.name}
        value={values.name}
        error={errors['name']}
        maxlength={120}
        autocomplete="off"
        spellcheck={false}
        required
      />
      {withEmail && (
        <Field
          name="email"
          kind="email"
          label={people.email}
          hint={people.emailHint}
          value={values.email}
          error={errors['email']}
          maxlength={254}
          autocomplete="off"
          required
        />
      )}
      <Field
        name="phone"
        kind="tel"
        label={people.phone}
        hint={people.phoneHint}
        optional={common.optional}
        value={values.phone}
        error={errors['phone']}
        maxlength={40}
        autocomplete="off"
        size="short"
      />
      <Field
        name="language"
        kind="select"
        label={people.language}
        value={values.language}
        error={errors['language']}
        options={locales.map((value) => ({ value, label: view.messages.knowledge.languageName[value] }))}
        size="short"
      />
    </>
  );
}

/** What they do and see. @param ownRole the reader's own, which somebody else changes */
export function RightsFields({ view, form, sites, ownRole }: FieldsProps & { ownRole: boolean }) {
  const { people } = view.messages;
  const { values, errors } = form;
  const visibilities = (['own', 'site', 'organisation'] as const).filter(
    (each) => each !== 'site' || sites.length > 0,
  );
  if (ownRole)
    return (
      <div class="field">
        <p class="field-label">{people.role}</p>
        <p class="field-hint">{people.ownRole}</p>
      </div>
    );
  return (
    <>
      <RadioCards
        name="role"
        legend={people.role}
        value={values.role}
        error={errors['role']}
        choices={(['customer', 'customer-admin'] as const).map((value) => ({
          value,
          ...people.roles[value],
        }))}
        required
      />
      <div class="people-visibility">
        <RadioCards
          name="visibility"
          legend={people.visibilityTitle}
          hint={people.visibilityHint}
          value={values.visibility}
          error={errors['visibility']}
          choices={visibilities.map((value) => ({ value, ...people.visibilities[value] }))}
        />
        {sites.length > 0 && (
          <div class="people-site">
            <Field
              name="site"
              kind="select"
              label={people.site}
              value={values.site}
              error={errors['site']}
              options={[
                { value: '', label: people.siteNone },
                ...sites.map(({ key, name }) => ({ value: key, label: name })),
              ]}
              size="short"
            />
          </div>
        )}
      </div>
    </>
  );
}

/** K-6: what for, and until when. */
export function CertificationFields({
  view,
  form,
  help = view.messages.people.certificationHelp,
}: {
  view: View;
  form: { values: { certification: string; certifiedUntil: string }; errors: Record<string, string> };
  /** What it is good for. */
  help?: string;
}) {
  const { people, common } = view.messages;
  const { values, errors } = form;
  return (
    <fieldset class="people-certification">
      <legend class="field-label">
        {people.certificationTitle}
        <span class="field-optional"> ({common.optional})</span>
      </legend>
      <p class="field-hint">{help}</p>
      <div class="people-pair">
        <Field
          name="certification"
          label={people.certification}
          value={values.certification}
          error={errors['certification']}
          maxlength={120}
          autocomplete="off"
        />
        <Field
          name="certifiedUntil"
          kind="date"
          label={people.certificationEnd}
          value={values.certifiedUntil}
          error={errors['certifiedUntil']}
        />
      </div>
    </fieldset>
  );
}
