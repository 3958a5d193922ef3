import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@zusage/operations';
import { z } from 'zod';

/** Base64url as browsers write it. */
const bytes = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]*$/);

const common = {
  id: bytes(1_500),
  rawId: bytes(1_500),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
};

/** What `navigator.credentials.get` answered, as JSON. Extensions are not asked for, and those that come are left out. */
export const assertionInput = z
  .strictObject({
    ...common,
    response: z.strictObject({
      clientDataJSON: bytes(5_000),
      authenticatorData: bytes(5_000),
      signature: bytes(5_000),
      userHandle: bytes(200).nullish(),
    }),
  })
  .transform(({ id, rawId, type, response }): AuthenticationResponseJSON => ({
    id,
    rawId,
    type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: response.clientDataJSON,
      authenticatorData: response.authenticatorData,
      signature: response.signature,
      ...(response.userHandle ? { userHandle: response.userHandle } : {}),
    },
  }));

/** What `navigator.credentials.create` answered, as JSON. */
export const attestationInput = z
  .strictObject({
    ...common,
    response: z.strictObject({
      clientDataJSON: bytes(5_000),
      attestationObject: bytes(20_000),
      transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(10),
    }),
  })
  .transform(({ id, rawId, type, response }): RegistrationResponseJSON => ({
    id,
    rawId,
    type,
    clientExtensionResults: {},
    response,
  }));
