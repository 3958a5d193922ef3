import { isLocale, type Locale } from '@zusage/i18n';
import type { PageLocals } from '../page-locals.ts';
import { timeZoneMeant } from '../views/account/time-zones.ts';
import type { SentForm } from './read-form.ts';

type Api = PageLocals['api'];
export type Profile = Awaited<ReturnType<Api['profile']['get']>>;

/** The API asks for the same; looked at here too, so that all that is wrong is told at once. */
const PHONE = /^[+\d][\d\s()/.-]{3,}$/;

/** The profile's form as it stands: stored, or as it was just sent. */
export interface ProfileForm {
  name: string;
  phone: string;
  language: string;
  /** As typed: a label of the list, a city, or an IANA name. */
  timeZone: string;
  /** Kinds of mail that are wanted. */
  mails: string[];
  /** Field name → sentence. */
  errors: Record<string, string>;
}

/**
 * Saves a sent profile. @returns the language that was chosen, or the form with a sentence for each field that is wrong
 */
export async function saveProfileFrom(
  form: SentForm,
  profile: Profile,
  locals: Pick<PageLocals, 'api' | 'failure' | 'messages'>,
): Promise<{ language: Locale } | ProfileForm> {
  const texts = locals.messages.profile;
  const sent: ProfileForm = {
    name: form.word('name'),
    phone: form.word('phone'),
    language: form.word('language'),
    timeZone: form.word('timeZone'),
    mails: form.all('mails'),
    errors: {},
  };
  const timeZone = timeZoneMeant(sent.timeZone, texts);
  if (sent.name === '') sent.errors['name'] = texts.missingName;
  if (sent.phone !== '' && !PHONE.test(sent.phone)) sent.errors['phone'] = texts.wrongPhone;
  if (timeZone === null) sent.errors['timeZone'] = texts.wrongTimeZone;
  if (!isLocale(sent.language) || timeZone === null || Object.keys(sent.errors).length > 0) return sent;
  try {
    await locals.api.profile.save({
      name: sent.name,
      phone: sent.phone === '' ? null : sent.phone,
      language: sent.language,
      timeZone,
      mutedMails: profile.mails.map(({ kind }) => kind).filter((kind) => !sent.mails.includes(kind)),
    });
    return { language: sent.language };
  } catch (error) {
    const { code, fields } = locals.failure(error);
    if (code !== 'invalid_input' || !fields) throw error;
    return { ...sent, errors: { ...fields, ...(fields['phone'] ? { phone: texts.wrongPhone } : {}) } };
  }
}
