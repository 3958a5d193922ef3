import { currentCatalogue, listProducts } from '@zusage/contracts';
import { findWidgetKey } from '@zusage/partners';
import { AppError } from '@zusage/errors';
import { toCatalogueView, type CatalogueView } from './catalogue-view.ts';
import type { Scope } from './scope.ts';
import { visibleRecords } from './visibility.ts';

export interface WidgetConfig extends Pick<
  CatalogueView,
  'terms' | 'severities' | 'facts' | 'environments' | 'hotline' | 'timeZone'
> {
  provider: { name: string };
  /** The partner's colour and corner radius; the panel corrects the contrast. */
  look: { accent?: string; radius?: number };
  identity: { required: boolean };
  visitor: { verified: boolean; name: string | null; email: string | null };
  /** Only for a verified contact. */
  products: { key: string; name: string }[];
}

/** What the panel needs to draw itself. */
export async function widgetConfig(scope: Scope): Promise<WidgetConfig> {
  const { actor, providerId } = scope;
  const keyId = actor.kind === 'anonymous' ? null : (actor.widgetKey?.id ?? null);
  if (keyId === null) throw new AppError('unauthorized');
  return scope.database.tenant(providerId, async (trx) => {
    const key = await findWidgetKey(trx, providerId, keyId);
    if (!key) throw new AppError('unauthorized');
    const { version, catalogue } = await currentCatalogue(trx, providerId);
    const { terms, severities, facts, environments, hotline, timeZone } = toCatalogueView(
      catalogue,
      version,
      scope.locale,
    );
    const { requests } = await visibleRecords(trx, scope);
    const products = await listProducts(trx, providerId, requests.organisationIds ?? [], requests);
    const person = actor.kind === 'person' ? actor.person : null;
    return {
      provider: { name: catalogue.name },
      look: key.look,
      identity: { required: key.identityRequired },
      visitor: { verified: person !== null, name: person?.name ?? null, email: person?.email ?? null },
      products: products.map((product) => ({ key: product.key, name: product.name })),
      terms,
      severities,
      facts,
      environments,
      hotline,
      timeZone,
    };
  });
}
