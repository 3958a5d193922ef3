import type { Transaction } from '@zusage/db';
import { removeCodeFactor } from './code-factor.ts';
import { listPasskeys, removePasskey } from './passkey.ts';
import { deleteRecoveryCodes } from './recovery-codes.ts';

/** Takes codes, passkeys and recovery codes of an account away. Ending what is signed in is the caller's next step (S17). */
export async function removeAllFactors(
  trx: Transaction,
  accountId: string,
): Promise<{ passkeys: number; codes: boolean }> {
  const passkeys = await listPasskeys(trx, accountId);
  for (const { handle } of passkeys) await removePasskey(trx, accountId, handle);
  const codes = await removeCodeFactor(trx, accountId);
  await deleteRecoveryCodes(trx, accountId);
  return { passkeys: passkeys.length, codes };
}
