export {
  issueCertificate,
  listCertificates,
  certificateStatus,
  type Certificate,
  type CertificateStatus,
} from './certificates.ts';
