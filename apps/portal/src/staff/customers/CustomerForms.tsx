import { RadioCards } from '@zusage/ui';
import { locales } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { Draft } from './draft.ts';
import { DraftField, errorAt, FormShell } from './FormShell.tsx';

interface Props {
  view: View;
  draft: Draft;
  cancel: string;
}

/** A new customer, or another name and number. */
export function CustomerForm({ view, draft, cancel, isNew }: Props & { isNew: boolean }) {
  const { customersAdmin: words } = view.messages;
  return (
    <FormShell
      view={view}
      draft={draft}
      intent="save"
      submit={isNew ? words.create : words.save}
      cancel={cancel}
    >
      <DraftField
        draft={draft}
        name={isNew ? 'customerNumber' : 'newNumber'}
        label={words.customerNumber}
        hint={isNew ? words.customerNumberHint : words.customerNumberChange}
        size="short"
        maxlength={40}
        required
        autocomplete="off"
        spellcheck={false}
      />
      <DraftField draft={draft} name="name" label={words.name} maxlength={160} required autocomplete="off" />
    </FormShell>
  );
}

/** A new site, or another name for one. */
export function SiteForm({ view, draft, cancel, isNew }: Props & { isNew: boolean }) {
  const { customersAdmin: words, common } = view.messages;
  return (
    <FormShell
      view={view}
      draft={draft}
      intent="save"
      submit={isNew ? words.create : words.save}
      cancel={cancel}
    >
      <DraftField draft={draft} name="name" label={words.name} maxlength={160} required autocomplete="off" />
      {isNew && (
        <DraftField
          draft={draft}
          name="siteKey"
          label={words.key}
          hint={words.keyHint}
          optional={common.optional}
          size="short"
          maxlength={40}
          autocomplete="off"
          spellcheck={false}
        />
      )}
      <DraftField
        draft={draft}
        name="address"
        kind="textarea"
        rows={3}
        label={words.address}
        hint={words.addressHint}
        optional={common.optional}
        maxlength={500}
        autocomplete="off"
      />
    </FormShell>
  );
}

/** The first administrator, or another contact: everything else is that person's own, or the administrator's. */
export function InviteForm({ view, draft, cancel }: Props) {
  const { customersAdmin: words, common, knowledge } = view.messages;
  return (
    <FormShell view={view} draft={draft} intent="save" submit={words.inviteSubmit} cancel={cancel}>
      <DraftField draft={draft} name="name" label={words.name} maxlength={120} required autocomplete="off" />
      <DraftField
        draft={draft}
        name="email"
        kind="email"
        label={words.inviteEmail}
        maxlength={254}
        required
        autocomplete="off"
      />
      <DraftField
        draft={draft}
        name="phone"
        kind="tel"
        label={words.invitePhone}
        optional={common.optional}
        size="short"
        maxlength={40}
        autocomplete="off"
      />
      <DraftField
        draft={draft}
        name="language"
        kind="select"
        label={words.inviteLanguage}
        size="short"
        options={locales.map((locale) => ({ value: locale, label: knowledge.languageName[locale] }))}
      />
      <RadioCards
        name="role"
        legend={words.inviteRole}
        value={draft.text('role')}
        required
        choices={(['customer-admin', 'customer'] as const).map((role) => ({
          value: role,
          label: common.role[role],
          definition: words.inviteRoleOf[role],
        }))}
        {...errorAt(draft, 'role')}
      />
    </FormShell>
  );
}
