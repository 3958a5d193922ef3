import { createDatabase } from '@zusage/db';
import { changeWidgetKey, widgetKeyByPublicKey } from '@zusage/partners';
import { demoProviderIds } from './content.ts';
import { widgetKeyOf } from './seed-partners.ts';

/** Ports that the demo site had before; more than these are forgotten. */
const ORIGINS_KEPT = 10;

/**
 * Lets the demo partner's site embed the widget from where it runs now: its port is a setting, and an origin is exact.
 * Widget keys that are not the demonstration's are left alone.
 *
 * @param origin for example `http://127.0.0.1:4322`
 */
export async function allowDemoSite({ url, origin }: { url: string; origin: string }): Promise<void> {
  const database = createDatabase({ url, poolSize: 1 });
  try {
    for (const id of demoProviderIds()) {
      const key = await widgetKeyByPublicKey(database, widgetKeyOf(id));
      if (!key || key.origins.includes(origin)) continue;
      await database.tenant(id, (trx) =>
        changeWidgetKey(trx, id, key.id, { origins: [...key.origins, origin].slice(-ORIGINS_KEPT) }),
      );
    }
  } finally {
    await database.close();
  }
}
