import { AppError } from '@zusage/errors';

export type UnitErrorReason = 'insufficient_units' | 'already_reversed' | 'expired_purchase';

/** A movement that the account's standing forbids; a `conflict` towards readers. */
export class UnitError extends AppError {
  readonly reason: UnitErrorReason;
  /** Only with `insufficient_units`: in the account's smallest billable part. */
  readonly requested?: number;
  readonly held?: number;

  constructor(reason: UnitErrorReason, amounts: { requested: number; held: number } | null = null) {
    super('conflict');
    this.name = 'UnitError';
    this.reason = reason;
    if (amounts) {
      this.requested = amounts.requested;
      this.held = amounts.held;
    }
  }
}
