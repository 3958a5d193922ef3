import type { Settings } from '@zusage/config/settings';
import { logPath } from './log-file.ts';

export interface Login {
  provider: string;
  role: string;
  email: string;
  customerNumber: string | null;
  password: string;
}

/** The loopback address by number: another site than the portal's `localhost` to a browser. */
export const demoSiteAddress = ({ demoSitePort }: Settings): string => `http://127.0.0.1:${demoSitePort}`;

/** What a person needs once everything runs: where, and as whom. */
export function summary(settings: Settings, logins: readonly Login[]): string {
  const places = table([
    ['Portal', settings.publicUrl],
    ["Demo partner's site", demoSiteAddress(settings)],
    ['Logs', logPath(settings.dataFolder, '*')],
  ]);
  const people = logins.length > 0 ? ['', 'Demo logins', '', loginTable(logins)] : [];
  return ['', 'Zusage is ready. Ctrl-C ends it.', '', places, ...people, ''].join('\n');
}

export function loginTable(logins: readonly Login[]): string {
  const head = ['Provider', 'Role', 'E-mail', 'Customer number', 'Password'];
  return table(
    [
      head,
      ...logins.map((login) => [
        login.provider,
        login.role,
        login.email,
        login.customerNumber ?? '',
        login.password,
      ]),
    ],
    true,
  );
}

function table(rows: readonly (readonly string[])[], ruled = false): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  const lines = rows.map(line);
  if (ruled) lines.splice(1, 0, line(widths.map((width) => '─'.repeat(width))));
  return lines.join('\n');
}
