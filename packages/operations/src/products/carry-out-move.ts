import { localDate, type Catalogue } from '@zusage/catalogue';
import {
  changeMove,
  createSite,
  currentCatalogue,
  listSites,
  lockMove,
  moveProducts,
  moveStep,
  type Move,
} from '@zusage/contracts';
import type { Database, Transaction } from '@zusage/db';
import { lockOrganisation } from '@zusage/identity';
import { audit } from '../audit.ts';
import { databaseNow } from '../instant.ts';
import type { Author } from '../scope.ts';
import { moveNames, tellOfMove } from './tell-of-move.ts';

interface At {
  trx: Transaction;
  providerId: string;
  publicUrl: string;
  catalogue: Catalogue;
  now: Date;
}

/**
 * What the `site_move` job does. One that comes too early, twice, or for a move that was withdrawn changes nothing (S92);
 * one that comes late makes up for it (S97).
 */
export async function carryOutMove(
  { database, providerId, publicUrl }: { database: Database; providerId: string; publicUrl: string },
  moveId: string,
): Promise<void> {
  await database.tenant(providerId, async (trx) => {
    const move = await lockMove(trx, providerId, { id: moveId });
    const { catalogue } = await currentCatalogue(trx, providerId);
    const now = await databaseNow(trx);
    if (!move || move.movesOn > localDate(catalogue, now)) return;
    await carryOut({ trx, providerId, publicUrl, catalogue, now }, move, {
      providerId,
      actor: { kind: 'system', name: 'site_move' },
    });
  });
}

/** Puts what moves to its new site, which comes into being if it is new. */
export async function carryOut(
  { trx, providerId, publicUrl, now }: At,
  move: Move,
  author: Pick<Author, 'providerId' | 'actor'>,
): Promise<void> {
  const step = moveStep(move.status, 'day_came');
  if (!step) return;
  await lockOrganisation(trx, providerId, move.organisationId);
  const { from, to } = await moveNames(trx, providerId, move);
  const siteId =
    'siteId' in move.to ? move.to.siteId : await newSite(trx, providerId, move.organisationId, move.to);
  const moved = await moveProducts(trx, providerId, move, siteId);
  await changeMove(trx, providerId, move.id, { status: step.to, carriedOut: { at: now, siteId } });
  for (const name of moved) {
    await audit(trx, author, {
      action: 'site_move.carried_out',
      subject: { kind: 'product', reference: name },
      organisationId: move.organisationId,
      details: { changes: { site: { from, to } } },
    });
  }
  await tellOfMove({ trx, scope: { providerId, publicUrl } }, move, 'carried_out');
}

/** A key that no other site of the customer has, made of the name. */
async function newSite(
  trx: Transaction,
  providerId: string,
  organisationId: string,
  { name, address }: { name: string; address: string },
): Promise<string> {
  const taken = new Set((await listSites(trx, providerId, organisationId)).map(({ key }) => key));
  const plain = name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 36)
    .replaceAll(/^-+|-+$/g, '');
  const base = plain === '' || plain === 'new' ? 'standort' : plain;
  let key = base;
  for (let count = 2; taken.has(key); count += 1) key = `${base}-${count}`;
  return createSite(trx, providerId, { organisationId, key, name, address });
}
