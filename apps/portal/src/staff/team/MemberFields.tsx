import { ErrorSummary, Field, RadioCards } from '@zusage/ui';
import { locales } from '@zusage/i18n';
import { CertificationFields } from '../../views/people/ContactFields.tsx';
import type { View } from '../../views/view.ts';
import { staffRoles, type MemberForm } from './member-form.ts';

export interface MemberFieldsProps {
  view: View;
  form: MemberForm;
  /** Only before there is an account. */
  withEmail: boolean;
  /** Only for the provider's own people, and not for oneself. */
  withRole: boolean;
  /** SEP-16: only for a partner's people who have an account. */
  withCertification?: boolean;
}

/** Who somebody is, how to reach them and what they do. */
export function MemberFields({ view, form, withEmail, withRole, withCertification }: MemberFieldsProps) {
  const { people, team, common, request, knowledge } = view.messages;
  const { values, errors } = form;
  const faults = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return (
    <>
      <ErrorSummary
        title={request.errors.title({ count: faults.length })}
        kept={request.errors.kept}
        errors={faults}
      />
      <Field
        name="name"
        label={people.name}
        value={values.name}
        error={errors['name']}
        maxlength={120}
        autocomplete="off"
        required
      />
      {withEmail && (
        <Field
          name="email"
          kind="email"
          label={team.email}
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
        label={team.language}
        value={values.language}
        error={errors['language']}
        size="short"
        options={locales.map((value) => ({ value, label: knowledge.languageName[value] }))}
      />
      {withRole && (
        <RadioCards
          name="role"
          legend={team.role}
          value={values.role}
          error={errors['role']}
          choices={staffRoles.map((value) => ({ value, ...team.roles[value] }))}
        />
      )}
      {withCertification && (
        <CertificationFields view={view} form={form} help={team.partnerCertificationHelp} />
      )}
    </>
  );
}
