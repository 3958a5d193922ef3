// Ed25519 keys of an installation, each provider's its own, in files beside the database: what it cannot forge.
export { addPublicKeys, readPublicKeys, type PublicKeys } from './key-backup.ts';
export { isPublicKey, newKey, publicPart, type PublicKey } from './key-file.ts';
export { signingKeys, type SigningKey, type SigningKeys } from './signing-keys.ts';
