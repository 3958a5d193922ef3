import { randomBytes } from 'node:crypto';
import { sql, type Transaction } from '@zusage/db';
import { tokenHash } from './token-hash.ts';

export type LinkPurpose = 'invitation' | 'password_reset' | 'email';

/** S18, S22: the table refuses a longer life as well. */
export const LINK_SECONDS = {
  invitation: 72 * 3_600,
  password_reset: 60 * 60,
  email: 60 * 60,
} as const satisfies Record<LinkPurpose, number>;

const TOKEN_BYTES = 32;

export interface IssuedLink {
  /** 256 bits of chance; goes into the mail and is stored hashed. */
  token: string;
  expiresAt: Date;
}

/**
 * A link that does one thing once; an older one for the same thing ends with it. Inside the tenant alone.
 *
 * @param subject the invitation's id, or the account's
 */
export async function issueLink(
  trx: Transaction,
  providerId: string,
  purpose: LinkPurpose,
  subject: string,
): Promise<IssuedLink> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const { rows } = await sql<{ expires_at: Date }>`
    select auth.issue_link(${tokenHash(token)}, ${purpose}, ${providerId}, ${subject}::uuid, ${LINK_SECONDS[purpose]}) as expires_at`.execute(
    trx,
  );
  const [row] = rows;
  if (!row) throw new Error('auth.issue_link answered nothing');
  return { token, expiresAt: row.expires_at };
}

/**
 * What a link would do; does not use it.
 *
 * @returns null for a text that is no token, and for a link that is unknown, used, replaced, over (by the database's
 *   clock) or of another provider or purpose: nobody is told which
 */
export const linkSubject = (
  trx: Transaction,
  providerId: string,
  purpose: LinkPurpose,
  token: string,
): Promise<string | null> =>
  isToken(token)
    ? subjectOf(trx, sql`select auth.link_subject(${tokenHash(token)}, ${purpose}, ${providerId}) as subject`)
    : Promise.resolve(null);

/** Uses a link up, in this transaction: of any number of uses exactly one gets the subject, the others null. */
export const useLink = (
  trx: Transaction,
  providerId: string,
  purpose: LinkPurpose,
  token: string,
): Promise<string | null> =>
  isToken(token)
    ? subjectOf(trx, sql`select auth.use_link(${tokenHash(token)}, ${purpose}, ${providerId}) as subject`)
    : Promise.resolve(null);

/** Ends the link for a subject; none is no error. */
export async function withdrawLink(
  trx: Transaction,
  providerId: string,
  purpose: LinkPurpose,
  subject: string,
): Promise<void> {
  await sql`select auth.withdraw_link(${purpose}, ${subject}::uuid, ${providerId})`.execute(trx);
}

/** Exactly what `issueLink` makes: anything else never reaches the database. */
const isToken = (text: unknown): boolean => typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text);

async function subjectOf(trx: Transaction, query: ReturnType<typeof sql>): Promise<string | null> {
  const { rows } = await query.execute(trx);
  const [row] = rows as { subject: string | null }[];
  return row?.subject ?? null;
}
