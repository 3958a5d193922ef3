import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoLogin } from '@zusage/demo';

/** Ports of the product under test, apart from those that a developer's own runs on. */
const PORT = Number(process.env['E2E_PORT'] ?? 4721);
const DEMO_SITE_PORT = PORT + 1;

export const addresses = {
  portal: `http://localhost:${PORT}`,
  demoSite: `http://127.0.0.1:${DEMO_SITE_PORT}`,
};

export const dataFolder = join(tmpdir(), `zusage-e2e-${PORT}`);
export const environment = {
  PORT: String(PORT),
  DEMO_SITE_PORT: String(DEMO_SITE_PORT),
  ZUSAGE_DATA: dataFolder,
  ZUSAGE_DEVELOPMENT: '1',
  LOG_LEVEL: 'info',
};

const LOGINS_FILE = join(tmpdir(), `zusage-e2e-${PORT}-logins.json`);
export const loginsFile = LOGINS_FILE;

export type DemoRole = DemoLogin['role'];

/** Whom the demo data lets sign in, as `zusage demo logins --json` prints it. */
export function loginOf(provider: string, role: DemoRole): DemoLogin {
  const logins = JSON.parse(readFileSync(LOGINS_FILE, 'utf8')) as DemoLogin[];
  const login = logins.find((candidate) => candidate.provider === provider && candidate.role === role);
  if (!login) throw new Error(`no demo login for ${role} at ${provider}`);
  return login;
}
