import { formatList } from '@zusage/i18n';
import { DefinitionList, StatusLabel, type Fact } from '@zusage/ui';
import type { CertificateCheck, CertificateText } from '../api-types.ts';
import type { View } from '../view.ts';
import { CertificateProducts } from './CertificateProducts.tsx';
import { checkWords } from './check-words.ts';
import { StatedTargets } from './StatedTargets.tsx';

/**
 * What a certificate is worth, for a stranger who was shown it: the state first; then, while it proves something, what
 * must stand on the paper too. Never more than the paper shows (S46).
 */
export function CheckResult({ view, check, file }: { view: View; check: CertificateCheck; file?: boolean }) {
  const { certificates } = view.messages;
  const { title, text, shape } = checkWords(view, check);
  const found = 'certificate' in check ? check : null;
  return (
    <>
      <div class="check-verdict" role="status">
        <p class="check-state">
          <StatusLabel shape={shape} text={title} />
        </p>
        <p>{text}</p>
        {file && found && <p>{certificates.file.intact}</p>}
        <p class="soft small">{certificates.checkedAt({ at: view.times.absolute(check.checkedAt) })}</p>
      </div>
      {found && <CheckFacts view={view} found={found} />}
      {found?.text && (
        <>
          <p class="soft">{certificates.compare}</p>
          <StatedTargets view={view} stated={found.text} />
          <CertificateProducts view={view} products={found.text.products} />
        </>
      )}
    </>
  );
}

type Found = Extract<CertificateCheck, { certificate: object }>;

function CheckFacts({ view, found: { certificate, text } }: { view: View; found: Found }) {
  const { contracts, certificates } = view.messages;
  const { day } = view.times;
  const facts: Fact[] = [
    { term: contracts.certificate, value: certificate.number },
    { term: certificates.issuer, value: certificate.issuer },
    {
      term: contracts.validity,
      value: contracts.termOf({ from: day(certificate.validFrom), until: day(certificate.validUntil) }),
    },
    { term: contracts.issued, value: day(certificate.issuedOn) },
    ...(text ? stated(view, text) : []),
  ];
  return <DefinitionList look="rows" facts={facts} />;
}

function stated(view: View, { holder, contract, level, options, sites, window }: CertificateText): Fact[] {
  const { contracts, certificates } = view.messages;
  const list = (items: readonly string[]) => formatList(items, view.locale);
  const facts = [
    { term: certificates.holder, value: holder.name },
    { term: contracts.customerNumber, value: holder.customerNumber },
    { term: certificates.level, value: level.name },
    { term: contracts.options, value: list(options) },
    { term: contracts.window, value: window ?? '' },
    { term: contracts.sites, value: list(sites) },
    { term: contracts.number, value: contract },
  ];
  return facts.filter(({ value }) => value !== '');
}
