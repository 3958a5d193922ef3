import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '@zusage/config/settings';
import type { JWK } from 'jose';

/** Where the demo data lie, and where the portal that serves the widget is. */
export type SiteSettings = Pick<Settings, 'dataFolder' | 'publicUrl'>;

/** What the demo seeding leaves for this site: one widget key per provider and the key that signs for it. */
export interface DemoData {
  /** Where the portal serves the widget; from the settings. */
  portalUrl: string;
  providers: DemoProvider[];
}

export interface DemoProvider {
  /** The provider's id, for example in the portal's addresses. */
  provider: string;
  name: string;
  widgetKey: string;
  /** A contact whom this site knows, and whose organisation has granted the partner a scope. */
  contact: { sub: string; email: string; name: string };
  privateJwk: JWK;
}

/**
 * Reads `demo-site.json` of the data folder anew: it may be written after this server has started.
 * @returns null while there is none
 * @throws Error when the file is there but is no demo data
 */
export async function readDemoData({ dataFolder, publicUrl }: SiteSettings): Promise<DemoData | null> {
  let text: string;
  try {
    text = await readFile(join(dataFolder, 'demo-site.json'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const data = JSON.parse(text) as Partial<DemoData>;
  if (!Array.isArray(data.providers)) {
    throw new Error('demo-site.json is not what the demo seeding writes');
  }
  return { portalUrl: publicUrl, providers: data.providers };
}
