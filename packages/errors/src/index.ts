/** Every failure that a reader may be told of. The API maps each code to one HTTP status and one sentence per language. */
export type ErrorCode =
  | 'invalid_input'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'idempotency_conflict'
  | 'stale_revision'
  | 'method_not_allowed'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'rate_limited'
  | 'search_required'
  | 'widget_origin_denied'
  | 'identity_invalid'
  | 'identity_required'
  | 'link_expired'
  | 'step_up_required'
  | 'unavailable'
  | 'internal';

/** What is wrong with one field; translated where it is shown. */
export type FieldProblem =
  | 'required'
  | 'too_long'
  | 'too_short'
  | 'too_many'
  | 'wrong_type'
  | 'unknown_key'
  | 'unknown_value'
  | 'invalid_email'
  | 'invalid_time'
  | 'invalid_text'
  | 'file_name'
  | 'file_kind'
  | 'file_content'
  | 'unchanged'
  | 'too_common'
  | 'too_personal'
  | 'too_far'
  | 'too_early'
  | 'taken'
  | 'invalid_day'
  | 'end_before_start'
  | 'not_whole'
  | 'not_running'
  | 'not_covered'
  | 'used_up'
  | 'too_few_units'
  | 'overlaps'
  | 'too_much'
  | 'in_the_past'
  | 'lasts_too_long'
  | 'beyond_plan'
  | 'session_overlaps'
  | 'units_expire'
  | 'units_missing'
  | 'stop_stated'
  | 'characters'
  | 'already_contact'
  | 'already_invited'
  | 'last_administrator'
  | 'yourself';

export interface FieldFault {
  problem: FieldProblem;
  /** Limits named by the sentence, for example `{ max: 200 }`. */
  params?: Record<string, string | number>;
}

/** A failure with a code that is part of the interface; its message is for logs, never for readers. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Path of the field → what is wrong with it; only with `invalid_input`. */
  readonly fields?: Record<string, FieldFault>;
  /** Seconds until another try makes sense; only with `rate_limited`. */
  readonly retryAfterSeconds?: number;

  constructor(
    code: ErrorCode,
    details: { fields?: Record<string, FieldFault>; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(code, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    if (details.fields) this.fields = details.fields;
    if (details.retryAfterSeconds !== undefined) this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** Shorthand for the commonest failure: one field, one problem. */
export const invalidField = (
  path: string,
  problem: FieldProblem,
  params?: Record<string, string | number>,
): AppError =>
  new AppError('invalid_input', { fields: { [path]: params ? { problem, params } : { problem } } });
