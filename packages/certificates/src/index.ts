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
export {
  addPublicKeys,
  readPublicKeys,
  signingKeys as certificateKeys,
  type PublicKey,
  type PublicKeys,
  type SigningKeys as CertificateKeys,
} from '@zusage/keys';
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
