import type { AuditDetails } from '@zusage/audit';
import type { Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import { changePerson, deactivatePerson, listStaff, memberByHandle, type Person } from '@zusage/identity';
import { audit } from '../audit.ts';
import { certificationOf, type CertificationRequest } from '../people/certification.ts';
import type { PersonScope } from '../scope.ts';
import { managedTeam, type Team, type WhoseTeam } from './group.ts';
import { roleIn, type MemberRequest } from './invite-member.ts';

type Named = WhoseTeam & { handle: number };

/**
 * Changes a colleague or a partner's person; it counts from their next request on (S12).
 *
 * @throws AppError forbidden, not_found, invalid_input (`role`: required, yourself, last_administrator)
 */
export async function changeMember(scope: PersonScope, request: MemberRequest & Named): Promise<void> {
  await withMember(scope, request, async (trx, member, team) => {
    const role = roleIn(team, request);
    if (member.role === 'provider-admin' && role !== 'provider-admin') {
      if (member.id === scope.actor.person.id) throw invalidField('role', 'yourself');
      await requireOtherAdministrator(trx, scope, member, 'role');
    }
    const certified = await certifiedIn(trx, scope, team, request);
    await changePerson(trx, scope.providerId, member.id, {
      name: request.name.trim(),
      phone: request.phone?.trim() || null,
      language: request.language,
      role,
      ...certified,
    });
    await note(trx, scope, member, 'person.changed', certified && certificationChange(member, certified));
  });
}

/**
 * Takes somebody's access away, at once (S17); tickets and articles keep the name.
 *
 * @throws AppError forbidden, not_found, invalid_input (`handle`: yourself, last_administrator)
 */
export async function removeMember(scope: PersonScope, named: Named): Promise<void> {
  await withMember(scope, named, async (trx, member) => {
    if (member.id === scope.actor.person.id) throw invalidField('handle', 'yourself');
    if (member.role === 'provider-admin') await requireOtherAdministrator(trx, scope, member, 'handle');
    await deactivatePerson(trx, scope.providerId, member);
    await note(trx, scope, member, 'person.removed');
  });
}

/** SEP-16: a partner's people may be certified; left out, what stands stays. */
async function certifiedIn(
  trx: Transaction,
  scope: PersonScope,
  { partner }: Team,
  { certification, certifiedUntil }: MemberRequest,
): Promise<CertificationRequest | null> {
  if (certification === undefined && certifiedUntil === undefined) return null;
  if (!partner) throw invalidField('certification', 'unknown_key');
  const asked = { certification: certification ?? null, certifiedUntil: certifiedUntil ?? null };
  return certificationOf(trx, scope, asked);
}

/** What was and what is, of a certification that has changed. */
const certificationChange = (before: Person, after: CertificationRequest): AuditDetails =>
  Object.fromEntries(
    (['certification', 'certifiedUntil'] as const)
      .filter((key) => before[key] !== after[key])
      .map((key) => [key, { from: before[key], to: after[key] }]),
  );

async function withMember(
  scope: PersonScope,
  named: Named,
  work: (trx: Transaction, member: Person, team: Team) => Promise<void>,
): Promise<void> {
  await scope.database.tenant(scope.providerId, async (trx) => {
    const team = await managedTeam(trx, scope, named);
    const member = await memberByHandle(trx, scope.providerId, team.partner?.id ?? null, named.handle);
    if (!member) throw new AppError('not_found');
    await work(trx, member, team);
  });
}

/** Somebody must be left who can let others in. */
async function requireOtherAdministrator(
  trx: Transaction,
  scope: PersonScope,
  member: Person,
  field: 'role' | 'handle',
): Promise<void> {
  const staff = await listStaff(trx, scope.providerId);
  const others = staff.filter(({ id, role }) => role === 'provider-admin' && id !== member.id);
  if (others.length === 0) throw invalidField(field, 'last_administrator');
}

const note = (
  trx: Transaction,
  scope: PersonScope,
  member: Person,
  action: 'person.changed' | 'person.removed',
  changes: AuditDetails | null = null,
): Promise<void> =>
  audit(trx, scope, {
    action,
    subject: { kind: 'person', reference: `${member.name} <${member.email}>` },
    partnerId: member.partnerId,
    details: { role: member.role, ...changes },
  });
