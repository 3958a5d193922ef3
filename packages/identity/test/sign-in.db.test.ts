import { AppError } from '@zusage/errors';
import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount, findPersonByAccount, signIn, validateSession, type SignedIn } from '../src/index.ts';
import { createWorld, freshAddress, PASSWORD, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

interface Try {
  identifier: string;
  password?: string;
  clientAddress?: string;
  provider?: string;
}

const attempt = async ({
  identifier,
  password = PASSWORD,
  clientAddress = freshAddress(),
  provider = 'nord',
}: Try): Promise<SignedIn> => {
  const sent = { identifier, password, clientAddress, userAgent: 'vitest' };
  const answer = await signIn(world.test.database, provider, sent);
  if ('pending' in answer) throw new Error('a second factor was not expected');
  return answer;
};

const failure = async (tried: Try): Promise<AppError> => {
  const result = await attempt(tried).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(result instanceof AppError)) throw new Error(`expected an AppError, got ${String(result)}`);
  return result;
};

const failures = async (count: number, tried: (index: number) => Try): Promise<string[]> => {
  const codes: string[] = [];
  for (let index = 0; index < count; index += 1) codes.push((await failure(tried(index))).code);
  return codes;
};

describe('signing in', () => {
  it('works by e-mail, in any case and with spaces around it', async () => {
    const signedIn = await attempt({ identifier: '  eRIKA@beispiel.EXAMPLE ' });
    expect(signedIn.accountId).toBe(world.erika.accountId);
    expect(await validateSession(world.test.database, signedIn.token)).toMatchObject({
      accountId: world.erika.accountId,
    });
  });

  it('works by customer number for the designated contact (SEP-1)', async () => {
    expect((await attempt({ identifier: 'K-1001' })).accountId).toBe(world.erika.accountId);
  });

  it('opens a new session each time [S16]', async () => {
    const [first, second] = [
      await attempt({ identifier: 'K-1001' }),
      await attempt({ identifier: 'K-1001' }),
    ];
    expect(first.token).not.toBe(second.token);
  });

  it('keeps neither the token nor the password in the database', async () => {
    const { token } = await attempt({ identifier: 'K-1001' });
    const rows = await asOwner(
      world.test.url,
      `select (select jsonb_agg(to_jsonb(s)) from auth.session s) as sessions,
              (select jsonb_agg(to_jsonb(a)) from auth.account a) as accounts,
              (select jsonb_agg(to_jsonb(r)) from auth.rate_limit r) as rates`,
    );
    const stored = JSON.stringify(rows);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(PASSWORD);
    expect(JSON.stringify(rows[0]?.['rates'])).not.toMatch(/erika|K-1001|198\./i);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it.each([
    ['an unknown address', { identifier: 'niemand@beispiel.example' }],
    ['an unknown customer number', { identifier: 'K-9999' }],
    ['a wrong password', { identifier: 'erika@beispiel.example', password: 'falsch' }],
    ['an empty password', { identifier: 'erika@beispiel.example', password: '' }],
    ['a password of 1 MB', { identifier: 'erika@beispiel.example', password: 'x'.repeat(1_000_000) }],
    ['a member of another provider alone', { identifier: 'fremd@sued.example' }],
    ["another provider's customer number", { identifier: 'K-1001', provider: 'sued' }],
    ['wildcards', { identifier: '%@%' }],
    ['a NUL', { identifier: '\0@\0' }],
    ['nothing', { identifier: '' }],
  ])('refuses %s in the same words [S20]', async (_, tried) => {
    const error = await failure(tried);
    expect({ ...error, message: error.message }).toEqual({
      name: 'AppError',
      code: 'unauthorized',
      message: 'unauthorized',
    });
  });

  it('refuses the stored hash as a password [S21]', async () => {
    const rows = await asOwner(
      world.test.url,
      `select password_hash from auth.account where email_key = 'erika@beispiel.example'`,
    );
    const hash = String(rows[0]?.['password_hash']);
    expect(hash).toContain('$argon2id$');
    expect((await failure({ identifier: 'K-1001', password: hash })).code).toBe('unauthorized');
  });

  it('refuses an account without a password, and one whose membership is no longer active', async () => {
    await world.test.database.withoutTenant((trx) => createAccount(trx, { email: 'ohne@beispiel.example' }));
    expect((await failure({ identifier: 'ohne@beispiel.example', password: '' })).code).toBe('unauthorized');
    await asOwner(world.test.url, `update app.person set active = false where name = 'Fremd'`);
    expect((await failure({ identifier: 'fremd@sued.example', provider: 'sued' })).code).toBe('unauthorized');
    await asOwner(world.test.url, `update app.person set active = true where name = 'Fremd'`);
    expect((await attempt({ identifier: 'fremd@sued.example', provider: 'sued' })).accountId).toBe(
      world.stranger.accountId,
    );
  });

  it('does the work of hashing whether or not an account exists [S20]', async () => {
    const median = async (identifier: string): Promise<number> => {
      const times: number[] = [];
      for (let index = 0; index < 15; index += 1) {
        const before = process.cpuUsage();
        await failure({ identifier: identifier.replace('#', String(index)), password: 'falsch' });
        const { user, system } = process.cpuUsage(before);
        times.push(user + system);
      }
      return times.toSorted((a, b) => a - b)[7] ?? 0;
    };
    const [known, unknown] = [await median('K-1001'), await median('niemand-#@beispiel.example')];
    // Not a measurement: without the decoy the ratio is below a fifth.
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });
});

describe('limits of signing in [S21]', () => {
  const WRONG = { password: 'falsch' };

  it('stops a guesser, while the person signs in from elsewhere', async () => {
    const clientAddress = freshAddress();
    const codes = await failures(12, () => ({
      identifier: 'erika@beispiel.example',
      clientAddress,
      ...WRONG,
    }));
    expect(codes).toEqual([...Array(10).fill('unauthorized'), 'rate_limited', 'rate_limited']);
    const refused = await failure({ identifier: 'erika@beispiel.example', clientAddress });
    expect(refused.code).toBe('rate_limited');
    expect(refused.retryAfterSeconds).toBeGreaterThan(800);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(900);
    expect((await attempt({ identifier: 'erika@beispiel.example' })).accountId).toBe(world.erika.accountId);
  });

  it('limits an address that does not exist in the same way', async () => {
    const clientAddress = freshAddress();
    const codes = await failures(11, () => ({
      identifier: 'niemand@beispiel.example',
      clientAddress,
      ...WRONG,
    }));
    expect(codes.at(-2)).toBe('unauthorized');
    expect(codes.at(-1)).toBe('rate_limited');
  });

  it('lets the person in from a known place while many places guess', async () => {
    const home = freshAddress();
    await attempt({ identifier: 'K-1001', clientAddress: home });
    const codes = await failures(101, (index) => ({
      identifier: 'K-1001',
      clientAddress: `10.${index}.0.1`,
      ...WRONG,
    }));
    expect(codes.at(-1)).toBe('rate_limited');
    expect((await failure({ identifier: 'K-1001', clientAddress: '10.200.0.1' })).code).toBe('rate_limited');
    expect((await attempt({ identifier: 'K-1001', clientAddress: home })).accountId).toBe(
      world.erika.accountId,
    );
  });

  it('stops one place that tries many accounts, whatever part of its IPv6 network it uses', async () => {
    const codes = await failures(51, (index) => ({
      identifier: `opfer-${index}@beispiel.example`,
      clientAddress: `2001:db8:1:2::${(index + 1).toString(16)}`,
      ...WRONG,
    }));
    expect(codes.slice(0, 50)).toEqual(Array(50).fill('unauthorized'));
    expect(codes[50]).toBe('rate_limited');
  });

  it('counts failures alone', async () => {
    const clientAddress = freshAddress();
    for (let index = 0; index < 12; index += 1)
      await attempt({ identifier: 'erika@beispiel.example', clientAddress });
    const codes = await failures(10, () => ({
      identifier: 'erika@beispiel.example',
      clientAddress,
      ...WRONG,
    }));
    expect(codes).toEqual(Array(10).fill('unauthorized'));
  });

  it('lets no more guesses through in parallel', async () => {
    const clientAddress = freshAddress();
    const errors = await Promise.all(
      Array.from({ length: 30 }, () =>
        failure({ identifier: 'fremd@sued.example', provider: 'sued', clientAddress, ...WRONG }),
      ),
    );
    expect(errors.filter((error) => error.code === 'unauthorized')).toHaveLength(10);
  });
});

describe('tenancy', () => {
  it('knows nobody at a provider where the account has no membership', async () => {
    const { test, stranger } = world;
    const { accountId } = await attempt({ identifier: 'fremd@sued.example', provider: 'sued' });
    expect(await test.database.tenant('sued', (trx) => findPersonByAccount(trx, 'sued', accountId))).toEqual(
      stranger,
    );
    expect(
      await test.database.tenant('nord', (trx) => findPersonByAccount(trx, 'nord', accountId)),
    ).toBeNull();
    expect(
      await test.database.tenant('nord', (trx) => findPersonByAccount(trx, 'sued', accountId)),
    ).toBeNull();
  });
});
