import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskStore } from '@zusage/files';
import { findPersonByEmail } from '@zusage/identity';
import type { Actor } from '@zusage/operations';
import { runImport, type ImportDesk, type ImportDetail, type ImportKind } from '@zusage/operations/import';
import { createCaller, type Api } from '../../src/index.ts';
import type { World } from './world.ts';

export type Provider = 'ntt-securecall' | 'seitenbau-support' | 'sep-sesam';
type Role = 'customer-admin' | 'agent' | 'provider-admin';

export interface Importing {
  as: (provider: Provider, role?: Role) => Promise<Api>;
  desk: (provider: Provider) => ImportDesk;
  /** Sends a file and tells what the check says. */
  check: (provider: Provider, kind: ImportKind, text: string, update?: boolean) => Promise<ImportDetail>;
  /** Does all of it: check, begin, run as the worker does. */
  all: (provider: Provider, kind: ImportKind, text: string, update?: boolean) => Promise<ImportDetail>;
  end: () => void;
}

/** Imports as pages and worker do them, on the demo data. */
export function importing(world: World): Importing {
  const folder = mkdtempSync(join(tmpdir(), 'zusage-imports-'));
  const files = createDiskStore(join(folder, 'files'));
  const { database } = world.db;
  const desk = (providerId: Provider): ImportDesk => ({
    database,
    providerId,
    files,
    certificates: world.certificates,
  });
  const as = async (providerId: Provider, role: Role = 'provider-admin'): Promise<Api> => {
    const email = world.logins.find((login) => login.provider === providerId && login.role === role)?.email;
    const person = await database.tenant(providerId, (trx) =>
      findPersonByEmail(trx, providerId, email ?? ''),
    );
    if (!person) throw new Error(`nobody is ${role}`);
    const actor: Actor = { kind: 'person', person, via: 'session' };
    return createCaller({
      scope: {
        database,
        providerId,
        actor,
        locale: 'de',
        publicUrl: 'http://portal.test',
        certificates: world.certificates,
      },
      clientAddress: '127.0.0.1',
      userAgent: 'test',
      sessionToken: null,
      setSession: () => {},
      files,
      development: false,
    });
  };
  const check: Importing['check'] = async (provider, kind, text, update = false) => {
    const api = await as(provider);
    const file = { name: 'tabelle.csv', content: new TextEncoder().encode(text) };
    const { number } = await api.imports.start({ kind, update, file });
    return api.imports.get({ number });
  };
  return {
    as,
    desk,
    check,
    all: async (provider, kind, text, update) => {
      const { number, state } = await check(provider, kind, text, update);
      if (state !== 'checked') throw new Error(`the file is ${state}`);
      const api = await as(provider);
      await api.imports.begin({ number });
      await runImport(desk(provider), number);
      return api.imports.get({ number });
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A file as spreadsheets write it. */
export const table = (...lines: string[][]): string =>
  lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');

/** What was found, row by row: `3 Gültig bis: invalid…` is easier to compare than objects. */
export const said = ({ findings }: ImportDetail): string[] =>
  findings.items.map(({ row, column, sentence }) => `${row ?? '-'} ${column ?? '-'}: ${sentence}`);
