import type { Catalogue } from '@zusage/catalogue';
import type { DemoSecrets } from './secrets.ts';

/** What every part of the seeding works with. */
export interface SeedContext {
  catalogue: Catalogue;
  secrets: DemoSecrets;
  now: Date;
}
