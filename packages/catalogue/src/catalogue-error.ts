/** Every way in which a question to a catalogue can have no answer. */
export type CatalogueErrorCode =
  'invalid_catalogue' | 'no_business_hours' | 'unknown_catalogue' | 'unknown_severity' | 'unknown_window';

/** A typed refusal of this package. `message` is English and for logs; what people read is chosen by `code`. */
export class CatalogueError extends Error {
  readonly code: CatalogueErrorCode;

  constructor(code: CatalogueErrorCode, message: string) {
    super(message);
    this.name = 'CatalogueError';
    this.code = code;
  }
}
