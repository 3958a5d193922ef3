import type { Api, ErrorBody } from '@zusage/api';
import type { Locale } from '@zusage/i18n';

/** What every page finds in `Astro.locals`; made once per request by the server. */
export interface PageLocals {
  /** The API acting as the reader: same procedures and checks as over HTTP. */
  api: Api;
  /** What to tell the reader of something that `api` threw; logs what is nobody's fault but ours. */
  failure: (error: unknown) => ErrorBody & { status: number };
  locale: Locale;
  /** The reader's zone, IANA. */
  timeZone: string;
  now: Date;
  theme: 'light' | 'dark' | 'system';
  /** Null on pages outside any provider, and for an address that names none. */
  provider: { id: string; name: string; accent: string } | null;
  person: {
    name: string;
    email: string;
    role: 'customer' | 'customer-admin' | 'partner' | 'agent' | 'provider-admin';
    organisation: { customerNumber: string; name: string } | null;
  } | null;
  development: boolean;
  secureCookies: boolean;
  /** A form's key, so that sending it twice opens one ticket. */
  setIdempotencyKey: (key: string) => void;
}
