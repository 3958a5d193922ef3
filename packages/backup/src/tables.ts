import type pg from 'pg';

/** A table of the product. `tenant`: row-level security is forced, its rows are seen as one tenant at a time. */
export interface Table {
  name: string;
  columns: string[];
  tenant: boolean;
}

/** Every table of `app` and `auth`; what is referred to comes before what refers to it. */
export async function tablesInLoadOrder(client: pg.Client): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(`
    select n.nspname || '.' || c.relname as name, c.relforcerowsecurity as tenant,
           (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('app', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
     order by 1`);
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    select distinct fn.nspname || '.' || f.relname as "from", tn.nspname || '.' || t.relname as "to"
      from pg_constraint k
      join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
      join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f' and k.conrelid <> k.confrelid and fn.nspname in ('app', 'auth')`);
  return inLoadOrder(tables, references);
}

/** @throws Error when tables refer to each other in a circle: such a pair could not be loaded in any order */
export function inLoadOrder<T extends { name: string }>(
  tables: readonly T[],
  references: readonly { from: string; to: string }[],
): T[] {
  const ordered: T[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ name }) => !references.some(({ from, to }) => from === name && to !== name && waiting.has(to)),
    );
    if (ready.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const table of ready) {
      ordered.push(table);
      waiting.delete(table.name);
    }
  }
  return ordered;
}

export const columnList = (columns: readonly string[]): string =>
  columns.map((column) => `"${column}"`).join(', ');
