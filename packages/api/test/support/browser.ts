import { asOwner } from '@zusage/db/testing';
import { findMemberships, openSession } from '@zusage/identity';
import { actorOfSession } from '@zusage/operations';
import { createCaller, toAppError, type Api } from '../../src/index.ts';
import type { World } from './world.ts';

/** Somebody's browser: it keeps the session's cookie, and the server looks it up anew for each request. */
export interface Browser {
  /** The API for one request. */
  request: () => Promise<Api>;
  token: () => string | null;
}

export async function openBrowser(
  world: World,
  { provider, email, address = '127.0.0.1' }: { provider: string; email?: string; address?: string },
): Promise<Browser> {
  const { database } = world.db;
  let token: string | null = null;
  if (email !== undefined) {
    const member = await findMemberships(database, email);
    if (!member) throw new Error(`${email} is nobody`);
    token = (await openSession(database, member.accountId, 'test')).token;
  }
  return {
    token: () => token,
    request: async () => {
      const { actor } = await actorOfSession(database, provider, token ?? '');
      return createCaller({
        scope: { database, providerId: provider, actor, locale: 'de', publicUrl: 'https://portal.test' },
        clientAddress: address,
        userAgent: 'test',
        sessionToken: token,
        setSession: (session) => {
          token = session?.token ?? null;
        },
        development: false,
      } as Parameters<typeof createCaller>[0]);
    },
  };
}

export interface Refusal {
  code: string;
  fields: Record<string, string> | undefined;
}

/** What a call was refused with; a call that worked is a failure of the test. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    () => null,
    (error: unknown) => toAppError(error),
  );
  if (outcome === null) throw new Error('the call was let through');
  if (outcome.code === 'internal') throw outcome;
  const fields =
    outcome.fields && Object.entries(outcome.fields).map(([path, { problem }]) => [path, problem]);
  return { code: outcome.code, fields: fields && (Object.fromEntries(fields) as Record<string, string>) };
}

/** The mails to an address at a provider, oldest first. */
export async function mailsTo(
  world: World,
  provider: string,
  recipient: string,
): Promise<{ subject: string; text: string; language: string }[]> {
  const rows = await asOwner(
    world.db.url,
    `select subject, body_text as text, language from app.outgoing_mail
      where provider_id = '${provider}' and recipient = '${recipient}' order by created_at, id`,
  );
  return rows as { subject: string; text: string; language: string }[];
}

/** The token of the newest link mailed to an address. */
export async function mailedToken(world: World, provider: string, recipient: string): Promise<string> {
  const mails = await mailsTo(world, provider, recipient);
  const token = mails.map(({ text }) => /\?token=([A-Za-z0-9_-]+)/.exec(text)?.[1]).findLast(Boolean);
  if (!token) throw new Error(`no link was mailed to ${recipient}`);
  return token;
}
