import { createHash } from 'node:crypto';

/**
 * What the database keeps of a secret: tokens are 200 bits and more of chance, so a plain SHA-256 cannot be reversed,
 * and looking one up by its hash tells nothing by its timing (S33).
 */
export const tokenHash = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');
