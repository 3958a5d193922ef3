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
  certification: string;
  certifiedUntil: string;
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
  certification: '',
  certifiedUntil: '',
});

export const valuesOf = ({
  name,
  email,
  phone,
  language,
  role,
  certification,
  certifiedUntil,
}: Member): MemberValues => ({
  name,
  email,
  phone: phone ?? '',
  language,
  role: role === 'provider-admin' ? role : 'agent',
  certification: certification ?? '',
  certifiedUntil: certifiedUntil ?? '',
});

/** @param before what holds for choices that did not come along */
export const readMember = (form: SentForm, before: MemberValues): MemberValues => ({
  name: form.text('name'),
  email: form.word('email'),
  phone: form.text('phone'),
  language: locales.find((each) => each === form.word('language')) ?? before.language,
  role: staffRoles.find((each) => each === form.word('role')) ?? before.role,
  certification: form.text('certification'),
  certifiedUntil: form.word('certifiedUntil'),
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

/** The same of somebody who is there; a partner's person with the certification (SEP-16). */
export const changeOf = (values: MemberValues, partner: string) => ({
  ...requestOf(values, partner),
  certification: values.certification.trim() || null,
  certifiedUntil: values.certifiedUntil || null,
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
