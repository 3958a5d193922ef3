import { locales, type Locale } from '@zusage/i18n';
import type { SentForm } from '../../forms/read-form.ts';
import type { PageLocals } from '../../page-locals.ts';
import type { Member, MemberInput } from '../api-types.ts';

export const staffRoles = ['agent', 'provider-admin'] as const;

/** What stands in the form, as it was typed. */
export interface MemberValues {
  name: string;
  email: string;
  phone: string;
  language: Locale;
  role: (typeof staffRoles)[number];
}

export interface MemberForm {
  values: MemberValues;
  errors: Record<string, string>;
  failure: string | null;
  status: number;
}

export const blank = (language: Locale): MemberValues => ({
  name: '',
  email: '',
  phone: '',
  language,
  role: 'agent',
});

export const valuesOf = ({ name, email, phone, language, role }: Member): MemberValues => ({
  name,
  email,
  phone: phone ?? '',
  language,
  role: role === 'provider-admin' ? role : 'agent',
});

/** @param before what holds for choices that did not come along */
export const readMember = (form: SentForm, before: MemberValues): MemberValues => ({
  name: form.text('name'),
  email: form.word('email'),
  phone: form.text('phone'),
  language: locales.find((each) => each === form.word('language')) ?? before.language,
  role: staffRoles.find((each) => each === form.word('role')) ?? before.role,
});

/** What goes to the API; a partner's people have no choice of role. */
export const requestOf = (
  { name, phone, language, role }: MemberValues,
  partner: string | undefined,
): Omit<MemberInput, 'email'> => ({
  name,
  phone: phone.trim() || null,
  language,
  ...(partner === undefined ? { role } : { partner }),
});

export const shown = (values: MemberValues): MemberForm => ({
  values,
  errors: {},
  failure: null,
  status: 200,
});

/** Sends the form; null when it was carried out, else the form as it was typed with what is wrong. */
export async function sendMember(
  values: MemberValues,
  locals: Pick<PageLocals, 'failure'>,
  send: () => Promise<unknown>,
): Promise<MemberForm | null> {
  try {
    await send();
    return null;
  } catch (error) {
    const { code, message, fields, status } = locals.failure(error);
    if (code === 'not_found' || code === 'unauthorized') throw error;
    const { handle, ...errors } = fields ?? {};
    return { values, errors, failure: handle ?? (fields ? null : message), status };
  }
}
