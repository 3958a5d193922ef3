import { formatList } from '@zusage/i18n';
import type { CertificateDetail } from '../api-types.ts';
import type { View } from '../view.ts';
import { CertificateProducts } from './CertificateProducts.tsx';
import { StatedTargets } from './StatedTargets.tsx';
import { stateSentence } from './CertificateState.tsx';

/** The certificate as it reads on paper: who certifies what to whom, for which products, until when. */
export function CertificatePaper({ view, certificate }: { view: View; certificate: CertificateDetail }) {
  const { contracts } = view.messages;
  const { holder, issuer, level } = certificate;
  const isVoid = certificate.status !== 'valid' && certificate.status !== 'upcoming';
  return (
    <article
      class={isVoid ? 'certificate is-void' : 'certificate'}
      aria-label={contracts.certificateOf(certificate)}
    >
      <header class="certificate-head">
        <p class="certificate-service">{issuer.service}</p>
        <p class="certificate-name">{contracts.certificate}</p>
        <p class="certificate-number">{certificate.number}</p>
      </header>
      <div class="certificate-claim">
        <p>{contracts.certifies({ issuer: issuer.name })}</p>
        <p class="certificate-holder">{holder.name}</p>
        <p>
          {contracts.customerNumber} {holder.customerNumber}
        </p>
        <p>{contracts.entitled}</p>
        <p class="certificate-level">{level.name}</p>
        <p class="soft">{level.description}</p>
      </div>
      <CertificateFacts view={view} certificate={certificate} />
      <CertificateProducts view={view} products={certificate.products} />
      <StatedTargets view={view} stated={certificate} />
      <footer class="certificate-foot">
        <p>{stateSentence(view, certificate)}</p>
        {!isVoid && <p class="soft">{contracts.noPromiseOutside}</p>}
      </footer>
    </article>
  );
}

function CertificateFacts({ view, certificate }: { view: View; certificate: CertificateDetail }) {
  const { contracts } = view.messages;
  const { day } = view.times;
  const facts = [
    [
      contracts.validity,
      contracts.termOf({ from: day(certificate.validFrom), until: day(certificate.validUntil) }),
    ],
    [contracts.number, certificate.contract],
    [contracts.window, certificate.window ?? ''],
    [contracts.sites, formatList(certificate.sites, view.locale)],
    [contracts.options, formatList(certificate.options, view.locale)],
    [contracts.issued, day(certificate.issuedAt)],
    [contracts.issuer, certificate.issuer.name],
  ].filter(([, value]) => value !== '');
  return (
    <dl class="certificate-facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
