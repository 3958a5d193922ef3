import { TRPCError } from '@trpc/server';
import { AppError, type ErrorCode } from '@zusage/errors';

// What tRPC itself refuses before a procedure runs.
const FROM_TRPC: Partial<Record<TRPCError['code'], ErrorCode>> = {
  PARSE_ERROR: 'invalid_input',
  BAD_REQUEST: 'invalid_input',
  NOT_FOUND: 'not_found',
  METHOD_NOT_SUPPORTED: 'method_not_allowed',
  PAYLOAD_TOO_LARGE: 'payload_too_large',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported_media_type',
};

/** The typed error behind whatever a procedure or tRPC threw; anything unknown is `internal` and keeps its cause for the log. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof TRPCError) {
    if (error.cause instanceof AppError) return error.cause;
    return new AppError(FROM_TRPC[error.code] ?? 'internal', { cause: error.cause ?? error });
  }
  return new AppError('internal', { cause: error });
}
