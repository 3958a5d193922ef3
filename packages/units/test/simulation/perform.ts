import type { Transaction } from '@zusage/db';
import {
  addHold,
  awaitAcceptance,
  bookEffort,
  credit,
  debit,
  expireUnits,
  forfeit,
  purchaseLot,
  release,
  reserve,
  reverse,
  setNeededAt,
  type Posted,
} from '../../src/index.ts';
import type { AccountModel } from './model.ts';
import type { Asked, Booked, Place, TransferKind } from './operation.ts';
import { PROVIDER } from './world.ts';

/** What the ledger answered: movements, or the id of a hold. */
export type Answer = { booked: Booked[] } | { hold: string };

/** For what does not exist: well-formed ids that nobody has. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

const transfers = {
  reserve,
  release,
  await: awaitAcceptance,
  debit,
  forfeit,
  credit,
} as const satisfies Record<
  TransferKind,
  (trx: Transaction, providerId: string, amount: never) => Promise<Posted>
>;

/** Asks the ledger, as an operation of the product would: the same functions, in the caller's transaction. */
export async function perform(
  trx: Transaction,
  accountId: string,
  model: AccountModel,
  asked: Asked,
): Promise<Answer> {
  const plain = { accountId, reason: { de: 'Grund', en: 'Reason', fr: 'Motif' }, rule: 'N-13' };
  const head =
    'key' in asked ? { ...plain, idempotencyKey: asked.key, ...occurred(asked.occurredAt) } : plain;
  switch (asked.kind) {
    case 'purchase': {
      const { reference, amount } = asked;
      const lot = {
        reference,
        amount,
        purchasedAt: new Date(asked.purchasedAt),
        expiresAt: new Date(asked.expiresAt),
      };
      return answer(await purchaseLot(trx, PROVIDER, { ...head, lot }));
    }
    case 'effort': {
      const { reference, amount: minutes } = asked;
      const effort = { reference, minutes, at: new Date(asked.at), expiresAt: new Date(asked.expiresAt) };
      return answer(await bookEffort(trx, PROVIDER, { ...plain, ...effort }));
    }
    case 'reverse': {
      const movementId = asked.sequence === null ? NOBODY : (model.booked[asked.sequence - 1]?.id ?? NOBODY);
      return answer(await reverse(trx, PROVIDER, { ...head, movementId }));
    }
    case 'expire':
      return answer(...(await expireUnits(trx, PROVIDER, plain)));
    case 'hold': {
      const { id } = await addHold(trx, PROVIDER, {
        accountId,
        purpose: asked.purpose,
        neededAt: dateOf(asked.neededAt),
      });
      return { hold: id };
    }
    case 'needed': {
      const id = model.holdId(asked.purpose) ?? NOBODY;
      await setNeededAt(trx, PROVIDER, id, dateOf(asked.neededAt));
      return { hold: id };
    }
    default: {
      const holdId = asked.hold === null ? null : (model.holdId(asked.hold) ?? NOBODY);
      const from = asked.from === null ? {} : { from: asked.from as never };
      return answer(
        await transfers[asked.kind](trx, PROVIDER, { ...head, amount: asked.amount, holdId, ...from }),
      );
    }
  }
}

const occurred = (at: number | null): { occurredAt?: Date } =>
  at === null ? {} : { occurredAt: new Date(at) };
const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

const answer = (...posted: Posted[]): Answer => ({ booked: posted.map(bookedOf) });

const bookedOf = ({ sequence, id, kind, recordedAt, occurredAt, entries }: Posted): Booked => ({
  sequence,
  id,
  kind,
  recordedAt: recordedAt.getTime(),
  occurredAt: occurredAt.getTime(),
  entries: entries.map(({ lotId, bucket, holdId, amount }) => ({
    lotId,
    place: bucket as Place,
    holdId: holdId ?? null,
    amount,
  })),
});
