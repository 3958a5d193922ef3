import { Button, CheckList, ErrorSummary, Field } from '@zusage/ui';
import type { Profile, ProfileForm } from '../../forms/profile.ts';
import type { View } from '../view.ts';
import { timeZoneChoices } from './time-zones.ts';

export interface ProfileFieldsProps {
  view: View;
  profile: Profile;
  form: ProfileForm;
  isStaff: boolean;
  action: string;
}

/** Name, number, language, zone and mails; saved together. */
export function ProfileFields({ view, profile, form, isStaff, action }: ProfileFieldsProps) {
  const texts = view.messages.profile;
  const { errors } = form;
  return (
    <form class="form" method="post" action={action} novalidate>
      <ErrorSummary
        title={texts.notSaved}
        kept={texts.kept}
        errors={Object.entries(errors).map(([field, message]) => ({ field, message }))}
      />
      <Field
        name="name"
        label={texts.name}
        value={form.name}
        error={errors['name']}
        autocomplete="name"
        maxlength={200}
        required
      />
      <Field
        name="phone"
        kind="tel"
        label={texts.phone}
        optional={view.messages.common.optional}
        hint={texts.phoneHint}
        value={form.phone}
        error={errors['phone']}
        autocomplete="tel"
        maxlength={40}
      />
      <Field
        name="language"
        kind="select"
        label={texts.language}
        hint={texts.languageHint}
        value={form.language}
        error={errors['language']}
        options={[
          { value: 'de', label: 'Deutsch' },
          { value: 'en', label: 'English' },
          { value: 'fr', label: 'Français' },
        ]}
        size="short"
      />
      <TimeZoneField view={view} value={form.timeZone} error={errors['timeZone']} />
      <CheckList
        name="mails"
        legend={texts.mails}
        hint={texts.mailsHint}
        values={form.mails}
        choices={profile.mails.map(({ kind }) => {
          const words = texts.mail[kind];
          return {
            value: kind,
            label: isStaff ? words.staffLabel : words.label,
            definition: isStaff ? words.staffDefinition : words.definition,
          };
        })}
      />
      <div class="actions">
        <Button look="primary" wide>
          {texts.save}
        </Button>
      </div>
    </form>
  );
}

/** Typed or chosen: the browser's own list narrows with each letter, and works without a script. */
function TimeZoneField({ view, value, error }: { view: View; value: string; error: string | undefined }) {
  const texts = view.messages.profile;
  return (
    <>
      <Field
        name="timeZone"
        label={texts.timeZone}
        hint={texts.timeZoneHint}
        value={value}
        error={error}
        list="time-zones"
        autocomplete="off"
        spellcheck={false}
        maxlength={100}
        required
      />
      <datalist id="time-zones">
        {timeZoneChoices(texts, view.times.now).map(({ name, label }) => (
          <option key={name} value={label} />
        ))}
      </datalist>
    </>
  );
}
