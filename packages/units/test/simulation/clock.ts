import { sql, type Database } from '@zusage/db';

/** Where the simulated time begins: far from any machine's, so that whoever asks another clock is found out. */
export const BEGINNING = Date.UTC(2041, 2, 1, 6);

/**
 * A clock for the simulator's database alone. Unqualified names are looked up along the search path, and this database
 * looks into `simulation` first: the ledger's own SQL, unchanged, reads this clock where it reads PostgreSQL's elsewhere.
 * A sequence holds the milliseconds, because it is shared by all connections at once and no rollback turns it back.
 * Each reading takes a millisecond, so that time goes on within a transaction and the last moment of a lot is really met.
 */
export const CLOCK_STATEMENTS = [
  'create schema simulation',
  `create sequence simulation.clock as bigint minvalue 0 start ${BEGINNING}`,
  `create function simulation.clock_timestamp() returns timestamptz language sql volatile as
     $$ select timestamptz 'epoch' + nextval('simulation.clock') * interval '1 millisecond' $$`,
  // The first reading counts for the whole transaction, as PostgreSQL's own now() does.
  `create function simulation.now() returns timestamptz language plpgsql volatile as $$
   declare kept text := current_setting('simulation.now', true);
   begin
     if coalesce(kept, '') = '' then
       kept := simulation.clock_timestamp()::text;
       perform set_config('simulation.now', kept, true);
     end if;
     return kept::timestamptz;
   end $$`,
  // Jumps wait for one another, and never turn the clock back: what is close is reached step by step, because the others
  // read on between the two calls.
  `create function simulation.reach(moment bigint) returns bigint language plpgsql volatile as $$
   declare at bigint;
   begin
     perform pg_advisory_xact_lock(1);
     at := nextval('simulation.clock');
     if moment - at > 100 then return setval('simulation.clock', moment); end if;
     while at < moment loop at := nextval('simulation.clock'); end loop;
     return at;
   end $$`,
  // The application's role may not end connections: its owner does, for a caller that names one.
  `create function simulation.end_connection(process integer) returns boolean language sql security definer as
     $$ select pg_terminate_backend(process) $$`,
  'grant usage on schema simulation to zusage_app',
  'grant all on sequence simulation.clock to zusage_app',
];

/** Moves the clock on to a moment, unless it has passed it. @returns where it stands then */
export async function reach(database: Database, moment: number): Promise<number> {
  return database.withoutTenant(async (trx) => {
    const { rows } = await sql<{ at: number }>`select simulation.reach(${moment}::bigint) as at`.execute(trx);
    return rows[0]?.at ?? Number.NaN;
  });
}
