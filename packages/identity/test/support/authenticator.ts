import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '../../src/index.ts';

interface Circumstances {
  challenge: string;
  /** Where the browser says it is. */
  origin: string;
  /** Which host the authenticator is told. */
  host: string;
  /** Whether it asked for PIN or finger. */
  verified?: boolean;
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const text = (data: Buffer): string => data.toString('base64url');

/** A security key in software: makes one passkey and signs with it, honestly or not, as a test asks. */
export function createAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let counter = 0;

  const clientData = (type: string, { challenge, origin }: Circumstances): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  /** Hash of the host, flags (present, verified, with key), counter. */
  const authenticatorData = ({ host, verified = true }: Circumstances, key?: Buffer): Buffer => {
    const head = Buffer.alloc(37);
    sha256(host).copy(head);
    head[32] = 0x01 | (verified ? 0x04 : 0) | (key ? 0x40 : 0);
    head.writeUInt32BE(counter, 33);
    return key ? Buffer.concat([head, key]) : head;
  };

  const attestedKey = (): Buffer => {
    const cose = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(String(jwk.x), 'base64url')],
      [-3, Buffer.from(String(jwk.y), 'base64url')],
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    return Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(cose)]);
  };

  return {
    /** What the counter says next; a copied key is behind. */
    setCounter: (value: number): void => void (counter = value),
    create: (at: Circumstances): RegistrationResponseJSON => {
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authenticatorData(at, attestedKey()))],
      ]);
      return {
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: text(clientData('webauthn.create', at)),
          attestationObject: text(Buffer.from(isoCBOR.encode(attestation as never))),
          transports: ['internal'],
        },
      };
    },
    get: (at: Circumstances): AuthenticationResponseJSON => {
      const client = clientData('webauthn.get', at);
      const data = authenticatorData(at);
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey);
      return {
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(data),
          signature: text(signature),
        },
      };
    },
  };
}
