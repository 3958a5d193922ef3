import { pino, type DestinationStream, type Logger } from 'pino';
import type { Settings } from './settings.ts';

export type { Logger };

const secretKeys = [
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'sessionToken',
  'secret',
  'authorization',
  'cookie',
  'set-cookie',
  'connectionString',
  'databaseUrl',
  'smtpUrl',
];

/** Three levels deep is as far as our own log objects nest (`{ request: { headers: { cookie } } }`). */
const redactedPaths = secretKeys.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.*["${key}"]`]);

/**
 * One JSON object per line on standard output: `{ level, time (ISO), name, pid, msg, … }`.
 * Passwords, tokens and cookies are replaced, and so is a password inside an address in `msg`.
 */
export function createLogger(
  name: string,
  settings: Pick<Settings, 'logLevel'>,
  destination: DestinationStream = pino.destination({ dest: 1, sync: true }),
): Logger {
  return pino(
    {
      name,
      level: settings.logLevel,
      base: { name, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: redactedPaths, censor: '[redacted]' },
      hooks: { streamWrite: withoutPasswords },
    },
    destination,
  );
}

/** `postgres://user:secret@host` also turns up inside error messages, where no key announces it. */
function withoutPasswords(line: string): string {
  return line.replace(/(\b[a-z]+:\/\/[^\s:/@"]+:)[^\s@"]+@/g, '$1[redacted]@');
}
