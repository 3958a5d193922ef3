import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startBareInserts } from './bare-insert.ts';
import type { Faults } from './faults.ts';
import { figure, ratio, type Figure } from './figure.ts';
import { load, type Shot } from './load.ts';
import type { Product } from './product.ts';
import type { Requester } from './requester.ts';
import { inRounds } from './rounds.ts';
import { percentile } from './statistics.ts';

const CONNECTIONS = 8;
const ROUNDS = 5;
const SECONDS = 2.5;
const EACH_MAX = 5_000;
const TARGET = { atLeast: 0.2 };

const words = {
  subject: 'Rücksicherung bricht nach wenigen Minuten ab',
  body:
    'Seit dem Update von gestern Abend bricht jede Rücksicherung größerer Datenmengen nach drei bis vier Minuten ab. ' +
    'Im Protokoll steht „connection reset by peer“. Kleine Dateien lassen sich zurücksichern. Der Dienst läuft, das ' +
    'Laufwerk ist frei, die Lizenz gültig. Wir haben den Dienst neu gestartet und einen anderen Medienpool versucht.',
};

/** Tickets per second over HTTP, each with a key of its own, beside bare transactions on the same server. */
export async function measureSubmission(
  product: Product,
  requester: Requester,
  faults: Faults,
): Promise<Figure[]> {
  const bare = await startBareInserts(product.databaseUrl, CONNECTIONS, words, faults);
  const opened = new Set<string>();
  const times: number[] = [];
  try {
    const rounds = await inRounds(ROUNDS, {
      bare: () => bare.run(SECONDS, EACH_MAX),
      tickets: async () => {
        const shot = (): Shot => submission(requester, opened);
        const options = {
          name: 'submission',
          origin: product.portal,
          connections: CONNECTIONS,
          seconds: SECONDS,
          shotsMax: EACH_MAX,
        };
        const result = await load({ ...options, shot, faults });
        times.push(...result.times);
        return result.perSecond;
      },
    });
    await bare.written();
    await requireWritten(product.databaseUrl, requester.provider, [...opened], faults);
    return [
      figure('Bare transaction of three inserts, 8 connections', 'per second', rounds.bare),
      figure('Ticket submission over HTTP, 8 connections', 'per second', rounds.tickets),
      figure('Ticket submission over HTTP, median', 'ms', [percentile(times, 0.5)]),
      figure('Ticket submission over HTTP, 95 of 100', 'ms', [percentile(times, 0.95)]),
      ratio('Ticket submission / bare transaction', rounds.tickets, rounds.bare, TARGET),
    ];
  } finally {
    await bare.stop();
  }
}

function submission({ bearer, question }: Requester, opened: Set<string>): Shot {
  return {
    method: 'POST',
    path: '/api/v1/tickets',
    headers: { authorization: bearer, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ ...question, subject: words.subject, description: words.body }),
    status: 201,
    check: (body) => {
      const answer = JSON.parse(body) as Record<string, unknown>;
      const { number, status, outcome, responseDueAt, reasons } = answer;
      const right =
        typeof number === 'string' &&
        status === 'open' &&
        outcome === 'accepted' &&
        isInstant(responseDueAt) &&
        Array.isArray(reasons) &&
        reasons.length > 0;
      if (!right) return `not an accepted ticket: ${body.slice(0, 200)}`;
      if (opened.has(number)) return `the number ${number} was given twice`;
      opened.add(number);
      return null;
    },
  };
}

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);

/** What was answered is in the database: each number once, with its one message. */
async function requireWritten(
  url: string,
  provider: string,
  numbers: string[],
  faults: Faults,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ tickets: number; messages: number }>(
      `select count(distinct t.id)::int as tickets, count(m.id)::int as messages
         from app.ticket t left join app.ticket_message m on m.provider_id = t.provider_id and m.ticket_id = t.id
        where t.provider_id = $1 and t.number = any ($2)`,
      [provider, numbers],
    );
    const [found] = rows;
    if (found?.tickets !== numbers.length || found.messages !== numbers.length) {
      faults.add(
        `submission: ${numbers.length} tickets were answered, ${found?.tickets} with ${found?.messages} messages are stored`,
      );
    }
  } finally {
    await client.end();
  }
}
