import { randomBytes } from 'node:crypto';
import { asOwner } from '@zusage/db/testing';

export interface OwnedDatabase extends AsyncDisposable {
  url: string;
}

const password = randomBytes(12).toString('hex');

/** Empty databases of an owner that may create roles and nothing else: what a hosted PostgreSQL gives its customers. */
export async function ordinaryOwner(
  serverUrl: string,
): Promise<{ database(): Promise<OwnedDatabase> } & AsyncDisposable> {
  const role = `backup_owner_${randomBytes(4).toString('hex')}`;
  await asOwner(
    serverUrl,
    `create role ${role} login createrole password '${password}'`,
    // The template made the product's roles already; on a server of its own the migrations give them to the owner.
    `grant zusage_app, zusage_definer to ${role} with admin option`,
  );
  const names: string[] = [];
  return {
    database: async () => {
      const name = `${role}_${names.length}`;
      names.push(name);
      await asOwner(serverUrl, `create database ${name} owner ${role}`);
      const url = new URL(serverUrl);
      url.username = role;
      url.password = password;
      url.pathname = `/${name}`;
      const drop = (): Promise<unknown> => asOwner(serverUrl, `drop database if exists ${name} with (force)`);
      return { url: url.toString(), [Symbol.asyncDispose]: async () => void (await drop()) };
    },
    [Symbol.asyncDispose]: async () => {
      for (const name of names) await asOwner(serverUrl, `drop database if exists ${name} with (force)`);
      await asOwner(serverUrl, `drop role ${role}`);
    },
  };
}

/** A fingerprint of every row of every table, read behind the policies. */
export async function fingerprint(serverUrl: string, url: string): Promise<Record<string, string>> {
  const behind = new URL(serverUrl);
  behind.pathname = new URL(url).pathname;
  const tables = await asOwner(
    behind.href,
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('app', 'auth') and c.relkind = 'r' order by 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await asOwner(
      behind.href,
      `select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${String(name)} t`,
    );
    prints[String(name)] = String(row?.['print']);
  }
  return prints;
}
