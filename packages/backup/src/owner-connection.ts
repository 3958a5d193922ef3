import pg from 'pg';

/** One connection as the owner of the schema, for the time of `work`. Not through a pooler. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  // Days and instants stay the text that the database wrote.
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
