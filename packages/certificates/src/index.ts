export {
  certificateStatus,
  findByCode,
  findByNumber,
  listCertificates,
  revokeCertificate,
  supersedeCertificate,
  type Certificate,
  type CertificateStatus,
} from './certificates.ts';
export { certificatesByNumber } from './by-number.ts';
export { groupedCode, newCode, readCode } from './code.ts';
export { enterCertificate, findDocument } from './issue.ts';
export { certificateKeys, type CertificateKeys } from './keys/certificate-keys.ts';
export { addPublicKeys, readPublicKeys, type PublicKeys } from './keys/key-backup.ts';
export type { PublicKey } from './keys/key-file.ts';
export { makeOut, PDF_BYTES_MAX, type CertificateOffice } from './make-out.ts';
export {
  readKeySet,
  readStatement,
  sha256,
  statementOf,
  verifyPdf,
  type PdfFault,
  type PdfVerdict,
} from './seal.ts';
export {
  STATEMENT_FORMAT,
  type StatedProduct,
  type StatedTarget,
  type Statement,
  type Words,
} from './statement.ts';
export { verifyToken } from './token.ts';
