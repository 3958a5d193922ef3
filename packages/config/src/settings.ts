import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { address, flag, port, postgresAddress, text, wholeNumber } from './setting-fields.ts';
import { findWorkspaceRoot } from './workspace.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every variable the product reads. `.env.example` documents each; a test compares the two. */
const variables = {
  PORT: port.default(4321),
  DEMO_SITE_PORT: port.default(4322),
  HOST: text.default('127.0.0.1'),
  PUBLIC_URL: address(['http:', 'https:'], 'https://support.example.com').optional(),
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  ZUSAGE_DATA: text.default('.zusage'),
  CERTIFICATE_KEYS_FOLDER: text.optional(),
  LEDGER_KEYS_FOLDER: text.optional(),
  ZUSAGE_DEMO: flag.default(false),
  ZUSAGE_DEVELOPMENT: flag.optional(),
  DATABASE_URL: postgresAddress.optional(),
  DATABASE_URL_DIRECT: postgresAddress.optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 500).default(10),
  ZUSAGE_POSTGRES_PORT: port.optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.com:587').optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/,
      'must be a mail address such as "Support <support@example.com>"',
    )
    .default('Zusage <support@localhost.invalid>'),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
    .optional(),
};

export const settingNames: readonly string[] = Object.keys(variables);

export type Settings = {
  /** Portal's port and the address it listens on; the demo site listens on the same host. */
  readonly port: number;
  readonly demoSitePort: number;
  readonly host: string;
  /** Base of every link that leaves the server (mails, QR codes), without a slash at the end. */
  readonly publicUrl: string;
  /** How many proxies in front of the portal may be believed when they name the client's address. */
  readonly trustedProxies: number;
  /** Absolute path of the data folder. */
  readonly dataFolder: string;
  /** Absolute path of the folder of uploaded files; every process of an installation sees the same one. */
  readonly filesFolder: string;
  /** Absolute path of the folder of keys that sign certificates; every process of an installation sees the same one. */
  readonly certificateKeysFolder: string;
  /** Absolute path of the folder of keys that sign the unit ledger's checkpoints, with a copy of those; never in the database. */
  readonly ledgerKeysFolder: string;
  /** Demo data wanted even though the database is not a fresh embedded one. */
  readonly demo: boolean;
  /** Shows the outbox page; never in production unless asked for. */
  readonly development: boolean;
  readonly database: {
    /** null: the embedded server of `dataFolder`. May go through a pooler in transaction mode. */
    readonly url: string | null;
    /** For migrations, jobs and LISTEN: never through a pooler. */
    readonly directUrl: string | null;
    readonly poolSize: number;
    /** null: a free port, kept in the data folder. */
    readonly embeddedPort: number | null;
  };
  readonly mail: {
    /** null: mails go to the outbox only. */
    readonly smtpUrl: string | null;
    readonly from: string;
  };
  readonly logLevel: (typeof logLevels)[number];
};

/** One line per mistake, each naming its variable. */
export class SettingsError extends Error {
  readonly mistakes: readonly string[];
  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.name = 'SettingsError';
    this.mistakes = mistakes;
  }
}

/**
 * Turns an environment into settings. An empty variable counts as unset.
 * @throws SettingsError naming every mistake at once; values are never repeated, they may hold passwords.
 */
export function parseSettings(environment: NodeJS.ProcessEnv, root = findWorkspaceRoot()): Settings {
  const given = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const result = z.object(variables).safeParse(given);
  const mistakes = result.success
    ? crossChecks(result.data)
    : result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
  if (!result.success || mistakes.length > 0) throw new SettingsError(mistakes);
  return shape(result.data, root);
}

type Values = z.infer<z.ZodObject<typeof variables>>;

function crossChecks(values: Values): string[] {
  const mistakes: string[] = [];
  if (values.PORT === values.DEMO_SITE_PORT) {
    mistakes.push(`PORT and DEMO_SITE_PORT must differ, both are ${values.PORT}.`);
  }
  if (values.DATABASE_URL_DIRECT && !values.DATABASE_URL) {
    mistakes.push('DATABASE_URL_DIRECT needs DATABASE_URL: without it the embedded server is used.');
  }
  return mistakes;
}

function shape(values: Values, root: string): Settings {
  return {
    port: values.PORT,
    demoSitePort: values.DEMO_SITE_PORT,
    host: values.HOST,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    trustedProxies: values.TRUSTED_PROXIES,
    dataFolder: resolve(root, values.ZUSAGE_DATA),
    filesFolder: resolve(root, values.ZUSAGE_DATA, 'files'),
    certificateKeysFolder: resolve(root, values.CERTIFICATE_KEYS_FOLDER ?? join(values.ZUSAGE_DATA, 'keys')),
    ledgerKeysFolder: resolve(root, values.LEDGER_KEYS_FOLDER ?? join(values.ZUSAGE_DATA, 'ledger-keys')),
    demo: values.ZUSAGE_DEMO,
    development: values.ZUSAGE_DEVELOPMENT ?? values.NODE_ENV === 'development',
    database: {
      url: values.DATABASE_URL ?? null,
      directUrl: values.DATABASE_URL_DIRECT ?? values.DATABASE_URL ?? null,
      poolSize: values.DATABASE_POOL_SIZE,
      embeddedPort: values.ZUSAGE_POSTGRES_PORT ?? null,
    },
    mail: { smtpUrl: values.SMTP_URL ?? null, from: values.MAIL_FROM },
    logLevel: values.LOG_LEVEL,
  };
}

let settings: Settings | undefined;

/** The process's settings: `.env` of the checkout (if any) below the real environment, parsed once. */
export function readSettings(): Settings {
  if (settings) return settings;
  const root = findWorkspaceRoot();
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  settings = parseSettings(process.env, root);
  return settings;
}

/** For a process's first line: settings, or every mistake on standard error and exit code 1. */
export function readSettingsOrExit(): Settings {
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    for (const mistake of error.mistakes) process.stderr.write(`${mistake}\n`);
    process.exit(1);
  }
}
