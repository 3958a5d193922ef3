import type { z } from 'zod';

/** How one address of the REST interface reaches a procedure. */
export interface Route {
  method: 'GET' | 'POST';
  /** Below `/api/v1`; `{name}` takes one part of the address. */
  path: string;
  /** `domain.name` in the router. */
  procedure: string;
  /** The procedure's own schema: for the document, and to know which query values are numbers. */
  input: z.ZodObject | null;
  summary: string;
  /** Status of a success; a function where it depends on the answer. */
  status?: number | ((answer: unknown) => number);
  /** It answers with a file of this kind; failures are JSON as everywhere. */
  file?: 'text/csv' | 'application/pdf';
  /** Anybody may call it with `?provider=`. */
  anonymous?: boolean;
}
