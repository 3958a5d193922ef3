export { ACTIONS, SUBJECTS, type AuditAction, type AuditSubject } from './actions.ts';
export type { AuditActor, AuditDetails, AuditEntry, AuditValue, AuditVia, NewAuditEntry } from './entry.ts';
export { list, type AuditListing } from './list.ts';
export { record, recordAll } from './record.ts';
export { verifyAudit, type AuditReport } from './verify.ts';
