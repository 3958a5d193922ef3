/** What does not hold, in the order in which an account is checked. */
export type LedgerFaultKind =
  /** A line of the file of checkpoints cannot be read. */
  | 'file_damaged'
  /** Movements or checkpoints are there, the account is not. */
  | 'account_missing'
  /** The account is another customer's, or counts something else, than when it was sealed. */
  | 'account_changed'
  /** A checkpoint that no key of ours has signed. */
  | 'checkpoint_forged'
  /** The file has a checkpoint that the database has no more. */
  | 'checkpoint_missing'
  /** A movement is missing between two others. */
  | 'movement_missing'
  /** A movement is not what it was when it was written. */
  | 'movement_changed'
  /** The whole chain was written anew behind a checkpoint. */
  | 'rewritten'
  /** A movement's entries do not sum to zero. */
  | 'unbalanced'
  /** A purchase without its movement, begun twice, or not as it was sold. */
  | 'lot'
  /** More was taken from a purchase than was there. */
  | 'overdrawn'
  /** Checkpoints seal movements that are there no more. */
  | 'cut_off'
  /** Whose reserved units are, or when they are needed, is not what was written down. */
  | 'hold_changed'
  /** Balances are not what the movements come to. */
  | 'balance';

export interface LedgerFault {
  accountId: string | null;
  /** The movement's number within the account; null where no single one is at fault. */
  sequence: number | null;
  kind: LedgerFaultKind;
}

/** Ends a check; never leaves this folder. */
export class FaultFound extends Error {
  readonly fault: Omit<LedgerFault, 'accountId'>;

  constructor(kind: LedgerFaultKind, sequence: number | null = null) {
    super(kind);
    this.name = 'FaultFound';
    this.fault = { kind, sequence };
  }
}
