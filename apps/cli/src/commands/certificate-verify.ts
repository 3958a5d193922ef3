import { readFile } from 'node:fs/promises';
import {
  certificateKeys,
  readKeySet,
  readPublicKeys,
  verifyPdf,
  type PdfFault,
  type PublicKey,
} from '@zusage/certificates/verify';
import { readSettings } from '@zusage/config/settings';
import { defineCommand } from 'citty';
import { CommandError, printResult } from '../output.ts';

/** The answer to `certificate verify`. That it holds says nothing of a revocation since: only the provider knows that. */
export type CertificateVerdict =
  | {
      valid: true;
      provider: string;
      number: string;
      language: string;
      holder: string;
      validFrom: string;
      validUntil: string;
      issuedAt: string;
      kid: string;
      sha256: string;
      address: string;
    }
  | { valid: false; reason: PdfFault };

const sentences: Record<PdfFault, string> = {
  altered: 'This is not the file that was issued: at least one byte differs.',
  unsigned: 'This file carries no signature of a certificate.',
  unknown_key: 'The signature was made with none of these keys.',
};

/**
 * `certificate verify FILE [--keys JWKS]`: whether every byte of a certificate's PDF is what was issued. Needs no server
 * and no database; without `--keys` the keys of this installation count. Exit code 1 when it is not valid.
 *
 * @throws CommandError file_missing, keys_invalid
 */
export const certificateVerifyCommand = defineCommand({
  meta: {
    name: 'zusage certificate verify',
    description: 'Say whether a certificate’s PDF is what was issued',
  },
  args: {
    file: { type: 'positional', required: true, description: 'The PDF' },
    keys: { type: 'string', description: 'Published keys of the provider (JWKS)', valueHint: 'FILE' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const keys = args.keys ? await keysOf(args.keys) : await ownKeys();
    const verdict = verdictOf(await verifyPdf(await readOr(args.file, 'file_missing'), keys));
    printResult(verdict, args.json === true, sentenceOf(verdict));
    if (!verdict.valid) process.exitCode = 1;
  },
});

function verdictOf(found: Awaited<ReturnType<typeof verifyPdf>>): CertificateVerdict {
  if (!found.intact) return { valid: false, reason: found.fault };
  const { statement, language, kid, sha256 } = found;
  const { provider, number, holder, validFrom, validUntil, issuedAt, address } = statement;
  return {
    valid: true,
    provider: provider.id,
    number,
    language,
    holder: holder.name,
    validFrom,
    validUntil,
    issuedAt,
    kid,
    sha256,
    address,
  };
}

const sentenceOf = (verdict: CertificateVerdict): string =>
  verdict.valid
    ? `${verdict.number}, issued to ${verdict.holder} for ${verdict.validFrom} to ${verdict.validUntil}: every byte is what was issued. Whether it still holds: ${verdict.address}`
    : sentences[verdict.reason];

async function keysOf(path: string): Promise<PublicKey[]> {
  const content = await readOr(path, 'keys_missing');
  try {
    return readKeySet(JSON.parse(content.toString('utf8')));
  } catch {
    throw new CommandError('keys_invalid', `${path} is no set of certificate keys (JWKS).`);
  }
}

/** Of every provider of this installation. */
async function ownKeys(): Promise<PublicKey[]> {
  const folder = readSettings().certificateKeysFolder;
  const providers = await readPublicKeys(folder);
  const store = certificateKeys(folder);
  return (await Promise.all(providers.map(({ providerId }) => store.published(providerId)))).flat();
}

const readOr = (path: string, code: string): Promise<Buffer> =>
  readFile(path).catch(() => {
    throw new CommandError(code, `${path} cannot be read.`);
  });
