// Verifying, and the keys for it: no database, no printing. What the command line and other tools need.
export {
  addPublicKeys,
  readPublicKeys,
  signingKeys as certificateKeys,
  type PublicKey,
  type PublicKeys,
  type SigningKeys as CertificateKeys,
} from '@zusage/keys';
export { readKeySet, verifyPdf, type PdfFault, type PdfVerdict } from './seal.ts';
