import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addPublicKeys, certificateKeys, readKeySet, readPublicKeys, verifyToken } from '../src/index.ts';
import { signToken } from '../src/token.ts';
import { keysFolder } from './support/keys.ts';

const P = 'muster-support';

describe('the keys that sign certificates', () => {
  test('are made once for each provider, readable by their owner alone', async () => {
    const folder = join(keysFolder(), 'keys');
    const keys = certificateKeys(folder);
    const [one, other, same] = await Promise.all([keys.signing(P), keys.signing('andere'), keys.signing(P)]);
    expect(one.kid).toBe(same.kid);
    expect(one.kid).not.toBe(other.kid);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, `${P}.json`)).mode & 0o777).toBe(0o600);
    expect(JSON.stringify(await keys.published(P))).not.toContain(one.d);
  });

  test('made by many processes at the same moment are one key', async () => {
    const folder = join(keysFolder(), 'keys');
    const made = await Promise.all(Array.from({ length: 12 }, () => certificateKeys(folder).signing(P)));
    expect(new Set(made.map(({ kid }) => kid)).size).toBe(1);
  });

  test('change: what an earlier one signed stays verifiable, and its secret is gone [S46]', async () => {
    const folder = join(keysFolder(), 'keys');
    const keys = certificateKeys(folder);
    const first = await keys.signing(P);
    const token = await signToken({ number: 'A' }, first);
    const { kid, kept } = await keys.rotate(P);
    expect(kept).toEqual([first.kid]);
    expect((await keys.signing(P)).kid).toBe(kid);
    expect(await verifyToken(token, await keys.published(P))).toMatchObject({ kid: first.kid });
    expect(readFileSync(join(folder, `${P}.json`), 'utf8')).not.toContain(first.d);
    // The new key alone does not know it: an unknown key is told apart from a changed byte.
    const [newest] = await keys.published(P);
    expect(await verifyToken(token, newest ? [newest] : [])).toEqual({ fault: 'unknown_key' });
  });

  test('come back from a backup for verifying; what signs now goes on', async () => {
    const before = join(keysFolder(), 'keys');
    const token = await signToken({ number: 'A' }, await certificateKeys(before).signing(P));
    const kept = await readPublicKeys(before);
    expect(JSON.stringify(kept)).not.toContain('"d"');
    const after = join(keysFolder(), 'keys');
    const now = await certificateKeys(after).signing(P);
    for (const keys of [...kept, ...kept]) await addPublicKeys(after, keys);
    expect((await certificateKeys(after).signing(P)).kid).toBe(now.kid);
    const published = await certificateKeys(after).published(P);
    expect(published).toHaveLength(2);
    expect(await verifyToken(token, published)).toMatchObject({ payload: { number: 'A' } });
    // Without any file the public ones stand alone; the first certificate makes a key beside them.
    const empty = join(keysFolder(), 'keys');
    for (const keys of kept) await addPublicKeys(empty, keys);
    await certificateKeys(empty).signing(P);
    expect(await certificateKeys(empty).published(P)).toHaveLength(2);
  });

  test('are refused where the file or a name is not what it should be', async () => {
    const folder = keysFolder();
    writeFileSync(join(folder, `${P}.json`), '{"keys":[{"kty":"RSA"}]}');
    await expect(certificateKeys(folder).signing(P)).rejects.toThrow('not a file of keys');
    await expect(certificateKeys(folder).published('../../etc/passwd')).rejects.toThrow(
      'named like a provider',
    );
    const [kept] = await readPublicKeys(join(folder, 'none'));
    expect(kept).toBeUndefined();
    const key = {
      kty: 'OKP',
      crv: 'Ed25519',
      alg: 'EdDSA',
      use: 'sig',
      kid: 'x',
      x: 'AAAA',
      createdAt: '',
    } as const;
    await expect(addPublicKeys(folder, { providerId: 'andere', keys: [key] })).rejects.toThrow('damaged');
    for (const wrong of [null, {}, { keys: [{ kty: 'oct' }] }]) expect(() => readKeySet(wrong)).toThrow();
  });
});
