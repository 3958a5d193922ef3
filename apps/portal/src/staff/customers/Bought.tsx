import { formatList, formatMinutes } from '@zusage/i18n';
import { RuledList, type RuledItem } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { CertificateLine, ContractLine, Dossier, ProductLine } from './customer-types.ts';
import { Nothing, Section } from './Section.tsx';
import { CertificateState, ContractState } from './state-label.tsx';

export interface PartProps {
  view: View;
  customer: Dossier;
  /** Administrators find the way to change what stands here; others read. */
  mayChange: boolean;
}

export function Contracts({ view, customer, mayChange }: PartProps) {
  const { customersAdmin: words } = view.messages;
  const { customerNumber, contracts } = customer;
  const action = { text: words.addContract, href: view.to.newContract(customerNumber) };
  return (
    <Section id="contracts" title={words.section.contracts} action={mayChange ? action : null}>
      {contracts.length === 0 ? (
        <Nothing>{words.contractsNone}</Nothing>
      ) : (
        <RuledList
          items={contracts.map((contract) => contractItem(view, customerNumber, contract, mayChange))}
        />
      )}
    </Section>
  );
}

function contractItem(view: View, customer: string, contract: ContractLine, mayChange: boolean): RuledItem {
  const { customersAdmin: words } = view.messages;
  const { number, validFrom, validUntil, options, agreed, products } = contract;
  const awaited = contract.prerequisites.filter(({ met }) => !met).map(({ name }) => name);
  const agreedWords = agreed.map(
    ({ name, minutes }) =>
      `${name}: ${minutes === null ? words.agreedNone : formatMinutes(minutes, view.locale)}`,
  );
  return {
    key: number,
    title: contract.levelName,
    ...(mayChange ? { href: view.to.editContract(customer, number) } : {}),
    detail: (
      <>
        <span class="nowrap">{number}</span>
        <span>{words.term({ from: view.times.day(validFrom), until: view.times.day(validUntil) })}</span>
        <span>{words.covers({ count: products })}</span>
        {options.length > 0 && (
          <span>
            {formatList(
              options.map(({ name }) => name),
              view.locale,
            )}
          </span>
        )}
        {mayChange && contract.replacesHardware && (
          <a href={view.to.hardwareTerms(customer, number)}>{view.messages.productLife.hardware.agree}</a>
        )}
        {agreedWords.length > 0 && <span>{formatList(agreedWords, view.locale)}</span>}
        {contract.calendar && <span>{words.servedBy({ calendar: contract.calendar.name })}</span>}
        {awaited.length > 0 && (
          <span>{words.prerequisitesMissing({ list: formatList(awaited, view.locale) })}</span>
        )}
      </>
    ),
    aside: <ContractState view={view} state={contract.status} />,
  };
}

export function Products({ view, customer, mayChange }: PartProps) {
  const { customersAdmin: words } = view.messages;
  const { customerNumber, products } = customer;
  const action = { text: words.addProduct, href: view.to.newProduct(customerNumber) };
  return (
    <Section id="products" title={words.section.products} action={mayChange ? action : null}>
      {products.length === 0 ? (
        <Nothing>{words.productsNone}</Nothing>
      ) : (
        <RuledList items={products.map((product) => productItem(view, customerNumber, product, mayChange))} />
      )}
      <Sites view={view} customer={customer} mayChange={mayChange} />
    </Section>
  );
}

function productItem(view: View, customer: string, product: ProductLine, mayChange: boolean): RuledItem {
  const { customersAdmin: words, contracts } = view.messages;
  const { key, name, version, environment, site, contract, support, identifiers } = product;
  const day = support.until && view.times.day(support.until);
  const isEnded = support.state === 'ended';
  return {
    key,
    title: name,
    ...(mayChange ? { href: view.to.editProduct(customer, key) } : {}),
    detail: (
      <>
        {version && <span>{version}</span>}
        {environment === 'test' && <span>{product.environmentName}</span>}
        <span>{site?.name ?? words.noSite}</span>
        <span>{contract ?? words.noContract}</span>
        {identifiers.map(({ kindName, value }) => (
          <span key={`${kindName} ${value}`}>
            {kindName} <span class="identifier">{value}</span>
          </span>
        ))}
      </>
    ),
    ...(day
      ? {
          aside: (
            <span class={isEnded ? undefined : 'soft'}>
              {support.atLeast
                ? contracts.supportAtLeast({ date: day })
                : isEnded
                  ? words.supportEnded({ date: day })
                  : words.supportUntil({ date: day })}
            </span>
          ),
        }
      : {}),
  };
}

function Sites({ view, customer, mayChange }: PartProps) {
  const { customersAdmin: words } = view.messages;
  const { customerNumber, sites } = customer;
  return (
    <div class="customer-sites" id="sites">
      <h3>{words.section.sites}</h3>
      {sites.length === 0 && <span class="soft">{words.sitesNone}</span>}
      {sites.map(({ key, name, products }) => (
        <span key={key}>
          {mayChange ? <a href={view.to.editSite(customerNumber, key)}>{name}</a> : name}{' '}
          <span class="soft">{words.covers({ count: products })}</span>
        </span>
      ))}
      {mayChange && <a href={view.to.newSite(customerNumber)}>{words.addSite}</a>}
    </div>
  );
}

export function Certificates({ view, customer, mayChange }: PartProps) {
  const { customersAdmin: words } = view.messages;
  const { customerNumber, certificates, contracts } = customer;
  const canIssue = contracts.some(({ status }) => status !== 'expired');
  const action = { text: words.addCertificate, href: view.to.newCertificate(customerNumber) };
  const item = (certificate: CertificateLine) =>
    certificateItem(view, customerNumber, certificate, mayChange);
  const counting = certificates.filter(isInForce);
  const before = certificates.filter((certificate) => !isInForce(certificate));
  return (
    <Section
      id="certificates"
      title={words.section.certificates}
      action={mayChange && canIssue ? action : null}
    >
      {counting.length === 0 ? (
        <Nothing>{before.length === 0 ? words.certificatesNone : words.certificatesNoneNow}</Nothing>
      ) : (
        <RuledList items={counting.map(item)} />
      )}
      {before.length > 0 && (
        <details>
          <summary>{words.certificatesBefore({ count: before.length })}</summary>
          <RuledList items={before.map(item)} />
        </details>
      )}
    </Section>
  );
}

const isInForce = ({ status }: CertificateLine): boolean => status === 'valid' || status === 'upcoming';

function certificateItem(
  view: View,
  customer: string,
  certificate: CertificateLine,
  mayChange: boolean,
): RuledItem {
  const { customersAdmin: words } = view.messages;
  const { number, status, contract, validFrom, validUntil, supersededBy, revocationReason } = certificate;
  return {
    key: number,
    title: number,
    ...(mayChange && isInForce(certificate) ? { href: view.to.editCertificate(customer, number) } : {}),
    detail: (
      <>
        <span>{contract}</span>
        <span>{words.term({ from: view.times.day(validFrom), until: view.times.day(validUntil) })}</span>
        {supersededBy && <span>{words.supersededBy({ number: supersededBy })}</span>}
        {revocationReason && <span>{revocationReason}</span>}
      </>
    ),
    aside: <CertificateState view={view} status={status} />,
  };
}
