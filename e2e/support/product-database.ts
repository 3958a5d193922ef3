import { startEmbedded } from '@zusage/db/embedded';
import { asOwner } from '@zusage/db/testing';
import { dataFolder } from './product.ts';

/** Works with the address of the database that the product under test uses, as its owner. */
export async function withProductDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const named = process.env['DATABASE_URL'];
  if (named) return work(named);
  // It runs already: this takes part in it and leaves again.
  const server = await startEmbedded({ dataFolder, port: null, log: () => {} });
  try {
    return await work(server.url);
  } finally {
    await server.stop('smart');
  }
}

/** Reads rows as the owner, behind the policies. */
export const lookBehind = (statement: string): Promise<Record<string, unknown>[]> =>
  withProductDatabase((url) => asOwner(url, statement));
