/** Every way in which a question about service time can have no answer. */
export type ServiceTimeErrorCode =
  | 'invalid_time'
  | 'invalid_target'
  | 'invalid_window'
  | 'invalid_workdays'
  | 'no_business_hours'
  | 'range_too_long'
  | 'target_out_of_reach'
  | 'time_out_of_range'
  | 'unknown_holiday_region'
  | 'unknown_time_zone'
  | 'window_never_opens';

/** A typed refusal of this package. `message` is English and for logs; what people read is chosen by `code`. */
export class ServiceTimeError extends Error {
  readonly code: ServiceTimeErrorCode;

  constructor(code: ServiceTimeErrorCode, message: string) {
    super(message);
    this.name = 'ServiceTimeError';
    this.code = code;
  }
}
