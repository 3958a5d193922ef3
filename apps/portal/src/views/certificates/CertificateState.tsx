import { Notice } from '@zusage/ui';
import type { CertificateDetail } from '../api-types.ts';
import type { View } from '../view.ts';

/** What a certificate is worth today, in one sentence; it leads to the one that took its place. */
export function stateSentence(view: View, certificate: CertificateDetail): string {
  const { statusSentence } = view.messages.contracts;
  const { day } = view.times;
  switch (certificate.status) {
    case 'superseded':
      return statusSentence.superseded;
    case 'revoked':
      return statusSentence.revoked({ date: day(certificate.revokedAt ?? certificate.validUntil) });
    case 'upcoming':
      return statusSentence.upcoming({ date: day(certificate.validFrom) });
    default:
      return statusSentence[certificate.status]({ date: day(certificate.validUntil) });
  }
}

/** Said above a certificate that proves nothing now. */
export function CertificateState({ view, certificate }: { view: View; certificate: CertificateDetail }) {
  const { contracts } = view.messages;
  if (certificate.status === 'valid') return null;
  return (
    <div class="page-notice">
      <Notice
        kind={certificate.status === 'upcoming' ? 'info' : 'warn'}
        title={stateSentence(view, certificate)}
        action={
          certificate.supersededBy && (
            <a href={view.to.certificate(certificate.supersededBy)}>
              {contracts.replacedBy({ number: certificate.supersededBy })}
            </a>
          )
        }
      >
        {certificate.revocationReason && (
          <p>{contracts.revocationReason({ reason: certificate.revocationReason })}</p>
        )}
      </Notice>
    </div>
  );
}
