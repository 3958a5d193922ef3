import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { DemoProvider } from './demo-data.ts';

const MINUTES = 10;

/** What a partner's server does for a visitor who is signed in with it: a short-lived token for one widget key. */
export async function signIdentity({ widgetKey, contact, privateJwk }: DemoProvider): Promise<string> {
  return new SignJWT({ email: contact.email, name: contact.name })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
    .setAudience(widgetKey)
    .setSubject(contact.sub)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${MINUTES}m`)
    .sign(await importJWK(privateJwk, 'ES256'));
}
