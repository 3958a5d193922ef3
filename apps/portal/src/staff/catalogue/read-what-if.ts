import type { CatalogueVocabulary, WhatIfInput } from '../api-types.ts';

type Asked = WhatIfInput['situation'];

/** The form as it stands in the address. */
export interface WhatIfForm {
  /** `YYYY-MM-DDTHH:mm`, as the control writes it. */
  at: string;
  word: (name: string) => string;
  all: (name: string) => string[];
  group: (prefix: string) => Record<string, string>;
  /** Somebody asked; otherwise the form is fresh. */
  isAsked: boolean;
  /** Keys of prerequisites that are missing. */
  missing: string[];
}

export function readWhatIf(query: URLSearchParams, vocabulary: CatalogueVocabulary, now: string): WhatIfForm {
  const word = (name: string): string => query.get(name)?.trim() ?? '';
  const group = (prefix: string): Record<string, string> =>
    Object.fromEntries(
      [...query].flatMap(([name, value]) =>
        name.startsWith(`${prefix}.`) && value.trim() !== ''
          ? [[name.slice(prefix.length + 1), value.trim()] as const]
          : [],
      ),
    );
  return {
    at: word('at') || now,
    word,
    all: (name) => query.getAll(name).filter((value) => value !== ''),
    group,
    isAsked: query.has('severity'),
    missing: missingOf(query, vocabulary),
  };
}

/** A link says what is met, the form's boxes what is missing. */
function missingOf(query: URLSearchParams, { prerequisites }: CatalogueVocabulary): string[] {
  const met = query.get('met');
  if (met === null) return query.getAll('missing');
  const keys = met.split(' ');
  return prerequisites.map(({ key }) => key).filter((key) => !keys.includes(key));
}

/** The case that a form describes. Values that the catalogue does not know go along: the answer names their fields. */
export function situationFrom(form: WhatIfForm, vocabulary: CatalogueVocabulary): Asked {
  const { word } = form;
  const supportUntil = word('supportUntil');
  return {
    at: form.at.replace('T', ' '),
    severity: word('severity'),
    channel: (word('channel') || 'portal') as Asked['channel'],
    environment: (word('environment') || 'production') as Asked['environment'],
    request: (word('request') || 'new') as Asked['request'],
    asker: (word('asker') || 'contact') as Asked['asker'],
    certified: word('certified') === 'yes',
    contract: word('level') === '' ? null : contractFrom(form, vocabulary),
    product: word('product') === 'none' ? null : supportUntil === '' ? {} : { supportUntil },
    facts: form.group('facts'),
    without: form.all('without'),
  };
}

function contractFrom(form: WhatIfForm, { prerequisites }: CatalogueVocabulary): Asked['contract'] {
  const { word, missing } = form;
  const agreed = Object.entries(form.group('agreed')).map(
    ([key, minutes]) => [key, Number(minutes)] as const,
  );
  return {
    level: word('level'),
    options: form.all('option'),
    agreedMinutes: Object.fromEntries(agreed),
    ...(word('calendar') ? { calendar: word('calendar') } : {}),
    ...(missing.length > 0
      ? { prerequisites: prerequisites.map(({ key }) => key).filter((key) => !missing.includes(key)) }
      : {}),
    ...(word('validFrom') ? { validFrom: word('validFrom') } : {}),
    ...(word('validUntil') ? { validUntil: word('validUntil') } : {}),
  };
}
