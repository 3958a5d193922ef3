export {
  issueCertificate,
  listCertificates,
  certificateStatus,
  revokeCertificate,
  supersedeCertificate,
  type Certificate,
  type CertificateStatus,
} from './certificates.ts';
