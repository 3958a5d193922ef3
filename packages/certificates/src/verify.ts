// Verifying, and the keys for it: no database, no printing. What the command line and other tools need.
export { certificateKeys, type CertificateKeys } from './keys/certificate-keys.ts';
export { addPublicKeys, readPublicKeys, type PublicKeys } from './keys/key-backup.ts';
export type { PublicKey } from './keys/key-file.ts';
export { readKeySet, verifyPdf, type PdfFault, type PdfVerdict } from './seal.ts';
