import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateKeys, type CertificateOffice } from '@zusage/certificates';
import { createDiskStore, filesFolder } from '@zusage/files';
import { createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { createApiToken, findMemberships } from '@zusage/identity';
import { demoLogins, seedDemo, type DemoLogin } from '@zusage/demo';
import { actorOfToken, type Actor } from '@zusage/operations';
import { handleRest, type RestAnswer } from '../../src/index.ts';

export interface World extends AsyncDisposable {
  db: TestDatabase;
  logins: DemoLogin[];
  /** What signs and prints certificates, with the keys of the demo data. */
  certificates: CertificateOffice;
  tokenOf: (provider: string, role: DemoLogin['role']) => Promise<string>;
  /** One request of the REST interface, as the portal's server would hand it over. */
  call: (request: Call) => Promise<Answer>;
}

/** The parts of answers that tests look into. */
export interface Body {
  items?: Row[];
  nextCursor?: string | null;
  error?: { code: string; message: string; fields?: Record<string, string> };
  number?: string | null;
  status?: string;
  searchId?: string;
  respondedAt?: string | null;
  responseDueAt?: string | null;
  reasons?: { rule: string; text: string }[];
  openapi?: string;
  paths?: Record<string, unknown>;
}

export interface Row {
  id?: string;
  number?: string;
  balance?: { available: number };
  balanceAfter?: number;
  reason?: string;
  respondedAt?: string | null;
  responseDueAt?: string | null;
  customerNumber?: string;
  contacts?: { email: string }[];
}

export interface Answer extends RestAnswer {
  body: Body;
}

export interface Call {
  method?: string;
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  token?: string;
  provider?: string;
  idempotencyKey?: string;
  locale?: 'de' | 'en' | 'fr';
}

/** A database of its own, filled with the demo data. */
export async function createWorld(serverUrl: string): Promise<World> {
  const db = await createTestDatabase(serverUrl);
  const dataFolder = mkdtempSync(join(tmpdir(), 'zusage-api-'));
  await seedDemo({ url: db.url, dataFolder, log: () => {}, now: new Date() });
  const logins = await demoLogins({ dataFolder });
  const certificates = officeIn(dataFolder);
  return {
    db,
    logins,
    certificates,
    tokenOf: (provider, role) => tokenOf(db, emailOf(logins, provider, role), provider),
    call: (request) => callRest(db, request, certificates),
    [Symbol.asyncDispose]: async () => {
      await db[Symbol.asyncDispose]();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

const officeIn = (dataFolder: string): CertificateOffice => ({
  keys: certificateKeys(join(dataFolder, 'keys')),
  files: createDiskStore(filesFolder(dataFolder)),
  publicUrl: 'http://portal.test',
});

export async function tokenOf(db: TestDatabase, email: string, provider: string): Promise<string> {
  const member = await findMemberships(db.database, email);
  if (!member) throw new Error(`${email} is nobody`);
  const { token } = await db.database.tenant(provider, (trx) =>
    createApiToken(trx, { accountId: member.accountId, providerId: provider }),
  );
  return token;
}

function emailOf(logins: DemoLogin[], provider: string, role: DemoLogin['role']): string {
  const login = logins.find((candidate) => candidate.provider === provider && candidate.role === role);
  if (!login) throw new Error(`no demo login for ${role} at ${provider}`);
  return login.email;
}

/** One request in any database; `createWorld().call` is the same in its own. */
export async function callRest(
  db: TestDatabase,
  request: Call,
  certificates?: CertificateOffice,
): Promise<Answer> {
  const anonymous: { actor: Actor; providerId: string } = {
    actor: { kind: 'anonymous' },
    providerId: request.provider ?? '',
  };
  const identified = request.token ? await actorOfToken(db.database, request.token) : anonymous;
  const context = {
    scope: {
      database: db.database,
      ...identified,
      locale: request.locale ?? 'de',
      publicUrl: 'http://portal.test',
      certificates,
    },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    idempotencyKey: request.idempotencyKey,
    sessionToken: null,
    setSession: () => {},
    development: false,
  };
  const answer = await handleRest(context, {
    method: request.method ?? 'GET',
    path: request.path,
    query: new URLSearchParams(request.query),
    body: request.body,
  });
  return { ...answer, body: answer.body as Body };
}
