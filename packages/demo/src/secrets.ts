import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What a demo installation draws once and keeps in its data folder, readable by its owner alone. */
export interface DemoSecrets {
  /** Everybody's password in the demo data; drawn, so that no installation shares it with another. */
  password: string;
  /** Signs visitors' identities on the demo partner's site (ES256). */
  publicJwk: JWK;
  privateJwk: JWK;
}

const PASSWORD_BYTES = 9;

const fileIn = (dataFolder: string): string => join(dataFolder, 'demo-secrets.json');

export function readSecrets(dataFolder: string): DemoSecrets | null {
  const file = fileIn(dataFolder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoSecrets) : null;
}

export async function drawSecrets(dataFolder: string): Promise<DemoSecrets> {
  const known = readSecrets(dataFolder);
  if (known) return known;
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  const secrets: DemoSecrets = {
    password: randomBytes(PASSWORD_BYTES).toString('base64url'),
    publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' },
    privateJwk: { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' },
  };
  writeFileSync(fileIn(dataFolder), JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
