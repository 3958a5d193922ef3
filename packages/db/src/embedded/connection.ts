import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { superuser } from './cluster.ts';

export const databaseName = 'zusage';

export function connectionUrl(port: number, password: string, database: string = databaseName): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/** `other`: something answers on the port, but it is not the server of this cluster. */
export type Answer = 'ready' | 'starting' | 'stopping' | 'silent' | 'other';

/** Asks whoever listens on the port whether it is the server of `cluster` and takes connections. */
export async function ask(port: number, password: string, cluster: string): Promise<Answer> {
  const client = new pg.Client({
    connectionString: connectionUrl(port, password, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster ? 'ready' : 'other';
  } catch (error) {
    return answerOf(error);
  } finally {
    await client.end().catch(() => {});
  }
}

function answerOf(error: unknown): Answer {
  const { code, message } = error as { code?: string; message?: string };
  // 57P03 cannot_connect_now: starting up, recovering or shutting down; only the text tells which.
  if (code === '57P03') return /shutting down/.test(message ?? '') ? 'stopping' : 'starting';
  return code === '28P01' || code === '3D000' ? 'other' : 'silent';
}

/** Our database inside the cluster; a start that was cut off may have left it out. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(port, password, 'postgres') });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** Polls until the answer is one of the wanted; null when the time is over or `given up` says so. */
export async function waitForAnswer(
  asked: () => Promise<Answer>,
  wanted: readonly Answer[],
  secondsMax: number,
  givenUp: () => boolean = () => false,
): Promise<Answer | null> {
  const until = Date.now() + secondsMax * 1000;
  while (Date.now() < until && !givenUp()) {
    const answer = await asked();
    if (wanted.includes(answer)) return answer;
    await sleep(25);
  }
  return null;
}
