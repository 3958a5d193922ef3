import { Button } from '@zusage/ui';
import type { CertificateDetail } from '../api-types.ts';
import type { View } from '../view.ts';

/** A certificate to take along: as a signed PDF in three languages, and how others check it. */
export function Downloads({ view, certificate }: { view: View; certificate: CertificateDetail }) {
  const { certificates } = view.messages;
  const { number, pdfs, check, signed } = certificate;
  if (pdfs.length === 0) return <p class="soft">{signed ? certificates.notWhole : certificates.notSigned}</p>;
  const others = pdfs.filter(({ language }) => language !== view.locale);
  return (
    <>
      <Button look="primary" href={view.to.certificatePdf(number, view.locale)}>
        {certificates.download}
      </Button>
      <p class="certificate-languages">
        {others.map(({ language }) => (
          <a key={language} href={view.to.certificatePdf(number, language)} hreflang={language}>
            {certificates.downloadIn[language]}
          </a>
        ))}
        {check && <a href={view.to.verifyCode(check.code.replaceAll('-', ''))}>{certificates.checkPage}</a>}
      </p>
      <p class="soft small">{certificates.downloadNote}</p>
    </>
  );
}
