import { describe, expect, it } from 'vitest';
import { canonicalMovement, genesisHash, movementHash, type HashedMovement } from '../src/index.ts';

const movement: HashedMovement = {
  providerId: 'nord',
  accountId: '0197c0de-0000-7000-8000-000000000001',
  id: '0197c0de-0000-7000-8000-000000000002',
  sequence: 1,
  kind: 'purchase',
  occurredAt: new Date('2026-11-22T10:00:00Z'),
  recordedAt: new Date('2026-11-22T10:00:00.123Z'),
  reason: { fr: 'Achat', de: 'Kauf', en: 'Purchase' },
  rule: 'N-13',
  personId: null,
  reversesId: null,
  idempotencyKey: null,
  entries: [
    { lotId: 'l', bucket: 'sold', amount: -600 },
    { lotId: 'l', bucket: 'available', amount: 600 },
  ],
  lot: {
    id: 'l',
    reference: 'A-1',
    amount: 600,
    purchasedAt: new Date('2026-11-22T10:00:00Z'),
    expiresAt: new Date('2027-11-21T22:59:59.999Z'),
  },
};

describe('the canonical form', () => {
  it('is what the documentation says, to the character', () => {
    expect(canonicalMovement(movement)).toBe(
      '["zusage.unit-movement.1","nord","0197c0de-0000-7000-8000-000000000001","0197c0de-0000-7000-8000-000000000002",1,"purchase",' +
        '"2026-11-22T10:00:00.000Z","2026-11-22T10:00:00.123Z",[["de","Kauf"],["en","Purchase"],["fr","Achat"]],"N-13",null,null,null,' +
        '[["l","sold",-600],["l","available",600]],["l","A-1",600,"2026-11-22T10:00:00.000Z","2027-11-21T22:59:59.999Z"]]',
    );
  });

  it('of a movement with a hold also seals whose units they are, in a form of its own', () => {
    const held: HashedMovement = {
      ...movement,
      kind: 'reserve',
      lot: null,
      entries: [
        { lotId: 'l', bucket: 'available', amount: -60, holdId: null },
        { lotId: 'l', bucket: 'reserved', amount: 60, holdId: 'h' },
      ],
      holds: [{ id: 'h', purpose: 'A-1004/2' }],
    };
    expect(canonicalMovement(held)).toBe(
      '["zusage.unit-movement.2","nord","0197c0de-0000-7000-8000-000000000001","0197c0de-0000-7000-8000-000000000002",1,"reserve",' +
        '"2026-11-22T10:00:00.000Z","2026-11-22T10:00:00.123Z",[["de","Kauf"],["en","Purchase"],["fr","Achat"]],"N-13",null,null,null,' +
        '[["l","available",-60,null],["l","reserved",60,"h"]],null,[["h","A-1004/2"]]]',
    );
    const nobodys = held.entries.map((entry) => ({ ...entry, holdId: null }));
    expect(canonicalMovement({ ...held, entries: nobodys, holds: [] })).toContain('"zusage.unit-movement.1"');
  });

  it('does not depend on the order of languages', () => {
    const reason = { en: 'Purchase', fr: 'Achat', de: 'Kauf' };
    expect(canonicalMovement({ ...movement, reason })).toBe(canonicalMovement(movement));
  });
});

describe('the hash chain [S87]', () => {
  const genesis = genesisHash('nord', movement.accountId);
  const hash = movementHash(genesis, canonicalMovement(movement));

  it('is pinned: stored chains must verify in every later release', () => {
    expect(hash.toString('hex')).toMatchInlineSnapshot(
      `"f203cebf90b26032b71e31accf1e787a737c050317fe3e0db819b5af0f86483f"`,
    );
  });

  it('changes with everything it seals', () => {
    const { lot } = movement;
    if (!lot) throw new Error('the sample has a lot');
    const changes: Partial<HashedMovement>[] = [
      { providerId: 'sued' },
      { accountId: 'other' },
      { id: 'other' },
      { sequence: 2 },
      { kind: 'credit' },
      { occurredAt: new Date(0) },
      { recordedAt: new Date(0) },
      { reason: { ...movement.reason, en: 'Gift' } },
      { rule: 'N-14' },
      { personId: 'p' },
      { reversesId: 'r' },
      { idempotencyKey: 'k' },
      { entries: movement.entries.slice(0, 1) },
      { entries: movement.entries.toReversed() },
      { lot: { ...lot, expiresAt: new Date(0) } },
      { lot: { ...lot, amount: 601 } },
      { lot: null },
    ];
    const hashes = changes.map((change) =>
      movementHash(genesis, canonicalMovement({ ...movement, ...change })).toString('hex'),
    );
    expect(new Set([...hashes, hash.toString('hex')]).size).toBe(changes.length + 1);
  });

  it('begins anew for each account, so that chains cannot be swapped', () => {
    expect(genesisHash('nord', 'a')).not.toEqual(genesisHash('nord', 'b'));
    expect(genesisHash('nord', 'a')).not.toEqual(genesisHash('sued', 'a'));
    expect(genesis).toHaveLength(32);
  });
});
