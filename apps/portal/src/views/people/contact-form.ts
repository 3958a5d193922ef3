import type { SentForm } from '../../forms/read-form.ts';
import type { PageLocals } from '../../page-locals.ts';
import type { Contact, InviteInput } from './people-types.ts';

const ROLES = ['customer', 'customer-admin'] as const;
const VISIBILITIES = ['own', 'site', 'organisation'] as const;
const LANGUAGES = ['de', 'en', 'fr'] as const;

/** What stands in the form's fields, as it was typed. */
export interface ContactValues {
  name: string;
  email: string;
  phone: string;
  language: (typeof LANGUAGES)[number];
  role: (typeof ROLES)[number];
  visibility: (typeof VISIBILITIES)[number];
  site: string;
  certification: string;
  certifiedUntil: string;
}

export interface ContactForm {
  values: ContactValues;
  /** Field → sentence. */
  errors: Record<string, string>;
  /** What is wrong with no field in particular. */
  failure: string | null;
  status: number;
}

export const blankContact = (language: ContactValues['language']): ContactValues => ({
  name: '',
  email: '',
  phone: '',
  language,
  role: 'customer',
  visibility: 'organisation',
  site: '',
  certification: '',
  certifiedUntil: '',
});

export const valuesOf = (contact: Contact): ContactValues => ({
  name: contact.name,
  email: contact.email,
  phone: contact.phone ?? '',
  language: contact.settings.language,
  role: contact.settings.role,
  visibility: contact.settings.visibility,
  site: contact.settings.site?.key ?? '',
  certification: contact.certification ?? '',
  certifiedUntil: contact.certifiedUntil ?? '',
});

const oneOf = <T extends string>(all: readonly T[], value: string, otherwise: T): T =>
  all.find((each) => each === value) ?? otherwise;

/** @param before what holds for choices that did not come along */
export const readContact = (form: SentForm, before: ContactValues): ContactValues => ({
  name: form.text('name'),
  email: form.word('email'),
  phone: form.text('phone'),
  language: oneOf(LANGUAGES, form.word('language'), before.language),
  role: oneOf(ROLES, form.word('role'), before.role),
  visibility: oneOf(VISIBILITIES, form.word('visibility'), before.visibility),
  site: form.word('site'),
  certification: form.text('certification'),
  certifiedUntil: form.word('certifiedUntil'),
});

/** What goes to the API: nothing that the choices above it leave without meaning. */
export const requestOf = (values: ContactValues): Omit<InviteInput, 'email'> => ({
  name: values.name,
  phone: values.phone.trim() || null,
  language: values.language,
  role: values.role,
  visibility: values.role === 'customer-admin' ? 'organisation' : values.visibility,
  site: values.role === 'customer' && values.visibility === 'site' ? values.site || null : null,
  certification: values.certification.trim() || null,
  certifiedUntil: values.certifiedUntil || null,
});

export const filled = (values: ContactValues): ContactForm => ({
  values,
  errors: {},
  failure: null,
  status: 200,
});

/** What the customer's own records would ask next: told together with the rest, so that nobody sends a form twice for it. */
function unanswered(values: ContactValues, { errors }: PageLocals['messages']): Record<string, string> {
  const { site, certification, certifiedUntil } = requestOf(values);
  const isForSite = values.role === 'customer' && values.visibility === 'site';
  return {
    ...(isForSite && !site ? { site: errors.field.required } : {}),
    ...(certification && !certifiedUntil ? { certifiedUntil: errors.field.required } : {}),
    ...(certifiedUntil && !certification ? { certification: errors.field.required } : {}),
  };
}

/** Sends a form. @returns what was answered, or the form as it was typed with what is wrong */
export async function sendContact<Answer>(
  values: ContactValues,
  locals: Pick<PageLocals, 'failure' | 'messages'>,
  send: () => Promise<Answer>,
): Promise<{ done: Answer } | ContactForm> {
  try {
    return { done: await send() };
  } catch (error) {
    const { code, message, fields, status } = locals.failure(error);
    if (code === 'not_found' || code === 'unauthorized') throw error;
    return code === 'invalid_input' && fields
      ? { values, errors: { ...unanswered(values, locals.messages), ...fields }, failure: null, status }
      : { values, errors: {}, failure: message, status };
  }
}
