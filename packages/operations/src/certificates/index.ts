export { certificateText, type CertificateText } from './certificate-text.ts';
export {
  checkCertificate,
  checkCertificateFile,
  type CertificateCheck,
  type CheckedCertificate,
  type CheckFault,
} from './check-certificate.ts';
export { issueCertificate } from './issue-certificate.ts';
export { officeOf } from './office.ts';
export { openCertificatePdf, pdfUrl } from './open-pdf.ts';
export { publishedKeys } from './published-keys.ts';
export { statePromises, type Promised } from './state-promises.ts';
