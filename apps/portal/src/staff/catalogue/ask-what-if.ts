import { wallClock } from '@zusage/i18n';
import type { PageLocals } from '../../page-locals.ts';
import type { CatalogueVersions, CatalogueVocabulary, WhatIfAnswer } from '../api-types.ts';
import { readVersion } from './read-version.ts';
import { readWhatIf, situationFrom, type WhatIfForm } from './read-what-if.ts';

export interface AskedWhatIf {
  form: WhatIfForm;
  vocabulary: CatalogueVocabulary;
  versions: CatalogueVersions;
  /** Null while nothing was asked, or while the question names what the catalogue does not know. */
  result: WhatIfAnswer | null;
  errors: Record<string, string>;
}

/** Reads the question from the address and has it decided. */
export async function askWhatIf(locals: PageLocals, query: URLSearchParams): Promise<AskedWhatIf> {
  const { api, now } = locals;
  const version = readVersion(query, 'version');
  const of = version === undefined ? {} : { version };
  const [vocabulary, versions] = await Promise.all([api.catalogue.vocabulary(of), api.catalogue.versions()]);
  const form = readWhatIf(query, vocabulary, onTheWall(now, vocabulary.timeZone));
  const answered = { form, vocabulary, versions };
  if (!form.isAsked) return { ...answered, result: null, errors: {} };
  try {
    const result = await api.catalogue.whatIf({ ...of, situation: situationFrom(form, vocabulary) });
    return { ...answered, result, errors: {} };
  } catch (error) {
    const { code, message, fields } = locals.failure(error);
    if (code !== 'invalid_input') throw error;
    return { ...answered, result: null, errors: fields ?? { severity: message } };
  }
}

function onTheWall(now: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClock(now, timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
