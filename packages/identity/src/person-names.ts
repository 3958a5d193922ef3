import type { Transaction } from '@zusage/db';

/**
 * Looks up the names of many people at once, also of those who are no longer active: what they did stays theirs. The
 * answer's function gives null for none and for an unknown id.
 */
export async function personNames(
  trx: Transaction,
  providerId: string,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return () => null;
  const rows = await trx
    .selectFrom('app.person')
    .select(['id', 'name'])
    .where('provider_id', '=', providerId)
    .where('id', 'in', wanted)
    .execute();
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}
