import type { Api, ErrorBody } from '@zusage/api';
import type { FrameLocals } from './frame.ts';

/** What every page finds in `Astro.locals`; made once per request by the server. */
export interface PageLocals extends FrameLocals {
  /** The API acting as the reader: same procedures and checks as over HTTP. */
  api: Api;
  /** What to tell the reader of something that `api` threw; logs what is nobody's fault but ours. */
  failure: (error: unknown) => ErrorBody & { status: number };
  /** A form's key, so that sending it twice opens one ticket. */
  setIdempotencyKey: (key: string) => void;
  /** Pages that only developers need are there. */
  development: boolean;
  /** Cookies may be sent over https alone. */
  secureCookies: boolean;
}
