import type { TestDatabase } from '@zusage/db/testing';
import { actorOfToken } from '@zusage/operations';
import { createCaller, type ApiContext } from '../../src/index.ts';

/** Keeps a reply as the holder of a token: what only the pages call, and REST does not offer. */
export async function keepReply(
  db: TestDatabase,
  providerId: string,
  token: string,
  draft: { number: string; body: string },
): Promise<unknown> {
  const identified = await actorOfToken(db.database, token);
  const context: ApiContext = {
    scope: {
      database: db.database,
      ...identified,
      providerId,
      locale: 'de',
      publicUrl: 'http://portal.test',
    },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    sessionToken: null,
    setSession: () => {},
    development: false,
  };
  return createCaller(context).tickets.keepReply(draft);
}
