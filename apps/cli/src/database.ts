import type { Settings } from '@zusage/config/settings';
import { onShutdown } from '@zusage/config/shutdown';
import { startEmbedded } from '@zusage/db/embedded';

export interface DatabaseUrls {
  /** For the application's transactions; may go through a pooler. */
  url: string;
  /** For migrations and whatever needs the owner's rights. */
  directUrl: string;
}

/**
 * Runs `work` with a database: the one of the settings, or the embedded one, which is started for the time of the
 * command unless it runs already. `work` closes its own connections.
 */
export async function withDatabase<T>(
  settings: Settings,
  work: (urls: DatabaseUrls) => Promise<T>,
): Promise<T> {
  const { url, directUrl, embeddedPort } = settings.database;
  if (url !== null) return work({ url, directUrl: directUrl ?? url });
  const server = await startEmbedded({
    dataFolder: settings.dataFolder,
    port: embeddedPort,
    log: (sentence) => process.stderr.write(`${sentence}\n`),
  });
  onShutdown(() => server.stop('fast'));
  try {
    return await work({ url: server.url, directUrl: server.url });
  } finally {
    await server.stop('smart');
  }
}
