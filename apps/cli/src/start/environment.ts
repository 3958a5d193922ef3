import type { Settings } from '@zusage/config/settings';
import type { RunningDatabase } from './database.ts';

/** What the children read as their settings: ours, with everything made explicit that we have decided. */
export function childEnvironment(
  settings: Settings,
  database: Pick<RunningDatabase, 'url' | 'directUrl' | 'embedded'>,
): NodeJS.ProcessEnv {
  const forDemo =
    (database.embedded || settings.demo) && !process.env['ZUSAGE_DEVELOPMENT'] && !process.env['NODE_ENV'];
  return {
    ...process.env,
    NODE_ENV: process.env['NODE_ENV'] || 'production',
    ...(forDemo ? { ZUSAGE_DEVELOPMENT: '1' } : {}),
    ZUSAGE_DATA: settings.dataFolder,
    PUBLIC_URL: settings.publicUrl,
    DATABASE_URL: database.url,
    DATABASE_URL_DIRECT: database.directUrl,
  };
}

/** Where we reach a server that listens on `host`. */
export function localAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
