import { z } from 'zod';
import { fields } from './input.ts';
import { assertionInput } from './passkey-input.ts';

const code = z.strictObject({ by: z.literal('code'), code: fields.requiredText(40) });
const recovery = z.strictObject({ by: z.literal('recovery'), code: fields.requiredText(60) });
const passkey = z.strictObject({ by: z.literal('passkey'), response: assertionInput });
const password = z.strictObject({ by: z.literal('password'), password: fields.requiredText(1_000) });

/** What somebody shows after the password. */
export const secondProofInput = z.discriminatedUnion('by', [code, recovery, passkey]);

/** What somebody shows who has signed in, to change credentials. */
export const proofInput = z.discriminatedUnion('by', [password, code, recovery, passkey]);
