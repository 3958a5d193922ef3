import { formatDate, formatList, messagesFor, type Locale } from '@zusage/i18n';
import { printColours } from '@zusage/press';
import { groupedCode } from '../code.ts';
import type { StatedTarget, Statement } from '../statement.ts';
import { ornaments } from './ornament.ts';
import { qrSvg } from './qr.ts';

type Text = (text: string) => string;

/**
 * Everything that the template sets, in one language.
 * @param text makes a text printable; applied to whatever people wrote
 */
export function pageData(statement: Statement, locale: Locale, text: Text): Record<string, unknown> {
  const { provider, holder } = statement;
  const { accent, fine } = printColours(provider.accent);
  const { band, rosette } = ornaments(statement.number, { accent, fine });
  const { certificate } = messagesFor(locale).contracts;
  return {
    language: locale,
    title: text(`${certificate} ${statement.number}`),
    date: /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(statement.issuedAt)?.slice(1).map(Number),
    accent,
    fine,
    band,
    rosette,
    qr: qrSvg(statement.address),
    issuer: text(provider.name),
    service: text(provider.service),
    holder: text(holder.name),
    shortHolder: text(shortened(holder.name)),
    level: text(statement.level.name[locale]),
    description: text(statement.level.description[locale]),
    code: groupedCode(statement.code),
    address: statement.address,
    place: text(statement.address.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '')),
    terms: {
      severity: text(statement.terms.severity[locale]),
      response: text(capitalised(statement.terms.response[locale], locale)),
    },
    facts: facts(statement, locale, text),
    sites: statement.sites,
    siteList: text(formatList(statement.sites, locale)),
    targets: statement.targets.map((target) => targetRow(target, locale, text)),
    products: products(statement, locale, text),
    labels: labels(statement, locale, text),
  };
}

function facts({ contract, window, options }: Statement, locale: Locale, text: Text): [string, string][] {
  const { contracts } = messagesFor(locale);
  const rows: [string, string][] = [
    [contracts.number, contract],
    [contracts.window, window?.[locale] ?? ''],
    [
      contracts.options,
      formatList(
        options.map(({ name }) => name[locale]),
        locale,
      ),
    ],
  ];
  return rows.filter(([, value]) => value !== '').map(([term, value]) => [term, text(value)]);
}

const targetRow = ({ name, time, clock, condition, note }: StatedTarget, locale: Locale, text: Text) => ({
  name: text(name[locale]),
  time: text(time[locale]),
  clock: clock && text(clock[locale]),
  condition: condition && text(condition[locale]),
  note: note && text(note[locale]),
});

const products = (statement: Statement, locale: Locale, text: Text) =>
  statement.products.map(({ name, version, environment, identifiers, site }) => ({
    name: text(name),
    detail: text([version, environment[locale]].filter(Boolean).join(' · ')),
    identifiers: identifiers.map((identifier) => [text(identifier.name[locale]), text(identifier.value)]),
    site: site === null ? null : text(site),
  }));

function labels(statement: Statement, locale: Locale, text: Text): Record<string, string> {
  const { contracts, certificates } = messagesFor(locale);
  const { paper } = certificates;
  const day = (date: string) => formatDate(date, { locale, timeZone: 'UTC', style: 'long' });
  const { number, provider, holder, validFrom, validUntil } = statement;
  return {
    title: contracts.certificate,
    number: text(paper.number({ number })),
    certifies: text(contracts.certifies({ issuer: provider.name })),
    customerNumber: text(`${contracts.customerNumber} ${holder.customerNumber}`),
    entitled: contracts.entitled,
    validity: text(paper.validity({ from: day(validFrom), until: day(validUntil) })),
    targets: contracts.targets,
    clockRuns: contracts.clockRuns,
    covered: contracts.covered,
    coveredEmpty: contracts.coveredEmpty,
    product: contracts.product,
    identifier: contracts.identifier,
    site: contracts.site,
    sites: contracts.sites,
    sitesInAnnex: text(paper.sitesInAnnex({ count: statement.sites.length })),
    productsInAnnex: text(paper.productsInAnnex({ count: statement.products.length })),
    timesInAnnex: paper.timesInAnnex,
    annexOf: text(paper.annexOf({ number })),
    page: text(paper.page({ page: '{page}', pages: '{pages}' })),
    issued: text(paper.issued({ date: day(statement.issuedOn) })),
    signed: text(paper.signed),
    check: text(paper.check),
    code: paper.code,
    codeAlt: text(paper.codeAlt),
  };
}

const capitalised = (words: string, locale: Locale): string =>
  words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);

const HOLDER_CHARACTERS_MAX = 48;

/** For the head of an annex: one line beside the certificate's number. */
function shortened(name: string): string {
  const signs = [...name];
  return signs.length <= HOLDER_CHARACTERS_MAX
    ? name
    : `${signs
        .slice(0, HOLDER_CHARACTERS_MAX - 1)
        .join('')
        .trimEnd()}…`;
}
