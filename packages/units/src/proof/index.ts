// Proof that the ledger is what it was when it was written: checkpoints signed outside the database, and the check.
export {
  appendCheckpoints,
  checkpointFile,
  providersWithCheckpoints,
  readCheckpointFile,
} from './checkpoint-file.ts';
export { canonicalCheckpoint, isSigned, signCheckpoint, type Checkpoint } from './checkpoint.ts';
export type { LedgerFault, LedgerFaultKind } from './fault.ts';
export { takeCheckpoints } from './take-checkpoints.ts';
export { verifyProvider, type LedgerReport, type ProofFolder } from './verify-provider.ts';
