import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export const NOW = new Date('2026-11-22T10:00:00Z');
const seconds = (offset: number): number => NOW.getTime() / 1000 + offset;

/** A key pair as a partner makes it: the public half for us, the private half to sign with. */
export async function partnerKeys(kid?: string) {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const publicJwk = { ...(await exportJWK(pair.publicKey)), ...(kid === undefined ? {} : { kid }) };
  return { publicJwk, privateKey: pair.privateKey, privateJwk: await exportJWK(pair.privateKey) };
}

export const claims = (changes: Record<string, unknown> = {}): JWTPayload => ({
  sub: 'u-17',
  jti: 'j-1',
  aud: 'zwk_public',
  iat: seconds(-5),
  exp: seconds(600),
  email: 'erika@beispiel.example',
  name: 'Erika Beispiel',
  ...changes,
});

export const sign = (
  payload: JWTPayload,
  privateKey: Parameters<SignJWT['sign']>[0],
  header: { alg: string; kid?: string } = { alg: 'ES256' },
): Promise<string> => new SignJWT(payload).setProtectedHeader(header).sign(privateKey);

export { seconds };
