import type { AuditAction } from '@zusage/audit';
import { audit } from '../audit.ts';
import type { PersonScope } from '../scope.ts';
import type { EngagementDesk } from './desk.ts';

/** Writes down who took a step of an engagement, beside its own course. */
export const auditStep = (
  { trx, engagement }: EngagementDesk,
  scope: PersonScope,
  action: Extract<AuditAction, `engagement.${string}`>,
  details: Record<string, string | number> = {},
): Promise<void> =>
  audit(trx, scope, {
    action,
    subject: { kind: 'engagement', reference: engagement.number },
    organisationId: engagement.organisationId,
    details,
  });
