import {
  newCode,
  STATEMENT_FORMAT,
  type StatedProduct,
  type StatedTarget,
  type Statement,
  type Words,
} from '@zusage/certificates';
import { catalogueServedBy, localDate, type Catalogue } from '@zusage/catalogue';
import { listProducts, type Contract, type Product } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { clockWords, conditionWords, locales, messagesFor, timeWords, type Locale } from '@zusage/i18n';
import { windowKeyOf } from '../contract-detail.ts';
import { toInstant } from '../instant.ts';
import { targetViews, type TargetView } from '../target-view.ts';
import { windowView } from '../window-view.ts';

/** What a certificate is made from. */
export interface Promised {
  providerId: string;
  /** As published, in this version. */
  catalogue: Catalogue;
  catalogueVersion: number;
  contract: Contract;
  holder: { name: string; customerNumber: string };
  number: string;
  issuedAt: Date;
}

/**
 * What a contract promises at this moment, as its certificate states it in every language (N-1, SEP-2): read from the
 * entitlement, not from the customer's records of before.
 */
export async function statePromises(
  trx: Transaction,
  promised: Promised,
  { publicUrl }: { publicUrl: string },
): Promise<Statement> {
  const { providerId, contract, number, holder, issuedAt, catalogueVersion } = promised;
  const catalogue = catalogueServedBy(promised.catalogue, contract.calendar);
  const products = (await listProducts(trx, providerId, [contract.organisationId])).filter(
    ({ contractId }) => contractId === contract.id,
  );
  const code = newCode();
  return {
    format: STATEMENT_FORMAT,
    provider: {
      id: providerId,
      name: catalogue.legalName ?? catalogue.name,
      service: catalogue.name,
      accent: catalogue.accent,
    },
    number,
    code,
    address: `${publicUrl}/${providerId}/verify/${code}`,
    issuedAt: toInstant(issuedAt),
    issuedOn: localDate(catalogue, issuedAt),
    validFrom: contract.validFrom,
    validUntil: contract.validUntil,
    holder: { name: holder.name, customerNumber: holder.customerNumber },
    contract: contract.number,
    catalogueVersion,
    ...termsOf(contract, catalogue),
    products: products.map((product) => stated(product, catalogue)),
    sites: [...new Set(products.flatMap(({ siteName }) => siteName ?? []))],
  };
}

type Terms = Pick<Statement, 'level' | 'options' | 'window' | 'terms' | 'targets'>;

function termsOf(contract: Contract, catalogue: Catalogue): Terms {
  const level = catalogue.levels.find(({ key }) => key === contract.serviceLevel);
  const windowKey = windowKeyOf(level, catalogue);
  return {
    level: {
      key: contract.serviceLevel,
      name: words((locale) => level?.name[locale] ?? ''),
      description: words((locale) => level?.description[locale] ?? ''),
    },
    options: catalogue.options
      .filter(({ key }) => contract.options.includes(key))
      .map(({ key, name }) => ({ key, name: words((locale) => name[locale]) })),
    window: windowKey === null ? null : words((locale) => windowView(catalogue, windowKey, locale).label),
    terms: {
      severity: words((locale) => catalogue.terms.severity[locale]),
      response: words((locale) => catalogue.terms.response[locale]),
    },
    targets: targetsOf(contract, catalogue),
  };
}

function targetsOf(contract: Contract, catalogue: Catalogue): StatedTarget[] {
  const bought = {
    level: contract.serviceLevel,
    options: contract.options,
    agreedMinutes: contract.agreedMinutes,
  };
  const views = new Map(locales.map((locale) => [locale, targetViews(catalogue, bought, locale)]));
  const lines = views.get('de') ?? [];
  return lines.map(({ severity, minutes, elapsed, rule }, index) => {
    const said = (tell: (view: TargetView, locale: Locale) => string) =>
      words((locale) => {
        const view = views.get(locale)?.[index];
        return view ? tell(view, locale) : '';
      });
    return {
      severity,
      name: said((view) => view.severityName),
      minutes,
      elapsed,
      time: said((view, locale) => timeWords(view, messagesFor(locale).contracts)),
      clock: unlessEmpty(said((view, locale) => clockWords(view, messagesFor(locale).contracts))),
      condition: unlessEmpty(
        said((view, locale) => conditionWords(view, messagesFor(locale).contracts, locale)),
      ),
      note: unlessEmpty(said((view) => view.note ?? '')),
      rule,
    };
  });
}

function stated(product: Product, catalogue: Catalogue): StatedProduct {
  const environment = catalogue.environments.find(({ key }) => key === product.environment);
  return {
    name: product.name,
    version: product.version,
    environment: words((locale) => environment?.name[locale] ?? ''),
    identifiers: product.identifiers.map(({ kind, value }) => ({
      kind,
      name: words((locale) => catalogue.identifiers.find(({ key }) => key === kind)?.name[locale] ?? ''),
      value,
    })),
    site: product.siteName,
  };
}

const words = (tell: (locale: Locale) => string): Words => ({
  de: tell('de'),
  en: tell('en'),
  fr: tell('fr'),
});

const unlessEmpty = (said: Words): Words | null =>
  locales.every((locale) => said[locale] === '') ? null : said;
