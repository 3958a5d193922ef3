import type { PublicKey } from '@zusage/certificates';
import type { Scope } from '../scope.ts';
import { officeOf } from './office.ts';

/** Keys that a provider's certificates were signed with, as a JSON Web Key Set (RFC 7517), the newest first. */
export async function publishedKeys(scope: Scope): Promise<{ keys: PublicKey[] }> {
  return { keys: await officeOf(scope).keys.published(scope.providerId) };
}
