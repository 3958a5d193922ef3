import type { ErrorCode } from '@zusage/errors';

/** The one place where a code becomes a status. */
export const HTTP_STATUS = {
  invalid_input: 400,
  search_required: 400,
  unauthorized: 401,
  identity_invalid: 401,
  identity_required: 401,
  forbidden: 403,
  widget_origin_denied: 403,
  step_up_required: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  idempotency_conflict: 409,
  stale_revision: 409,
  link_expired: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;
