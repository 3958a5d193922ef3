import { createHash } from 'node:crypto';
import { clientPlace, limitRate } from '@zusage/identity';
import type { Scope } from '../scope.ts';

const MINUTES_15 = 15 * 60;

// A code cannot be guessed; this keeps one place from occupying the portal with checks of signatures and files.
const LIMITS = {
  host: { points: 60, windowSeconds: MINUTES_15 },
  network: { points: 600, windowSeconds: MINUTES_15 },
};

/** Counts one check from a place, by hash, so that the table of counters names no address. @throws AppError rate_limited */
export async function countCheck({ database, providerId }: Scope, clientAddress: string): Promise<void> {
  const place = clientPlace(clientAddress);
  for (const kind of ['host', 'network'] as const) {
    const who = createHash('sha256').update(`${providerId}\n${place[kind]}`).digest('base64url');
    await limitRate(database, `certificate-${kind}:${who}`, LIMITS[kind]);
  }
}
