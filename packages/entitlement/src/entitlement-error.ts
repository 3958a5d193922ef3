/** Every way in which a request cannot be decided at all. */
export type EntitlementErrorCode =
  'invalid_time' | 'unknown_channel' | 'unknown_environment' | 'unknown_severity';

/** A typed refusal of this package. `message` is English and for logs; what people read is chosen by `code`. */
export class EntitlementError extends Error {
  readonly code: EntitlementErrorCode;

  constructor(code: EntitlementErrorCode, message: string) {
    super(message);
    this.name = 'EntitlementError';
    this.code = code;
  }
}
