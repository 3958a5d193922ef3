import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  confirmEmailChange,
  createAccount,
  createPerson,
  findPerson,
  issueLink,
  linkSubject,
  requestedEmail,
  requestEmailChange,
  type ChangedEmail,
  type EmailRequest,
  type Person,
} from '../src/index.ts';
import { newcomer, outcome, password } from './support/second-factor.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const request = ({ accountId }: Person, email: string): Promise<EmailRequest> =>
  world.test.database.tenant('nord', (trx) => requestEmailChange(trx, 'nord', accountId, email));
const confirm = (token: string, provider = 'nord'): Promise<ChangedEmail> =>
  world.test.database.tenant(provider, (trx) => confirmEmailChange(trx, provider, token));
const tokenOf = (answer: EmailRequest): string => {
  if (answer.kind !== 'confirm') throw new Error('the address was free');
  return answer.token;
};
const waiting = ({ accountId }: Person): Promise<string | null> =>
  world.test.database.withoutTenant((trx) => requestedEmail(trx, accountId));

describe('changing the address [S25]', () => {
  it('changes nothing before the link is used, and everything with it, at every provider', async () => {
    const person = await newcomer(world);
    const elsewhere = await world.test.database.tenant('sued', (trx) =>
      createPerson(trx, 'sued', {
        accountId: person.accountId,
        role: 'agent',
        name: 'Dieselbe',
        email: person.email,
      }),
    );
    const wanted = `neu-${person.email}`;
    const token = tokenOf(await request(person, wanted));
    expect(await waiting(person)).toBe(wanted);
    expect(await outcome(password(world, person))).toBe('done');
    expect(await outcome(password(world, { ...person, email: wanted }))).toBe('unauthorized');

    expect(await confirm(token)).toEqual({ accountId: person.accountId, was: person.email, is: wanted });
    expect(await waiting(person)).toBeNull();
    expect(await outcome(password(world, person))).toBe('unauthorized');
    expect(await outcome(password(world, { ...person, email: wanted }))).toBe('done');
    const { database } = world.test;
    const read = (provider: string, id: string) =>
      database.tenant(provider, (trx) => findPerson(trx, provider, id));
    expect([(await read('nord', person.id))?.email, (await read('sued', elsewhere.id))?.email]).toEqual([
      wanted,
      wanted,
    ]);
  });

  it('counts once, for the newest wish, at its own provider, and for no other text [S18]', async () => {
    const person = await newcomer(world);
    const first = tokenOf(await request(person, `eins-${person.email}`));
    const token = tokenOf(await request(person, `zwei-${person.email}`));
    for (const wrong of ['', '%', '_', token.toUpperCase(), ` ${token}`, first])
      expect(await outcome(confirm(wrong)), wrong).toBe('link_expired');
    expect(await outcome(confirm(token, 'sued'))).toBe('link_expired');
    expect(await outcome(confirm(token))).toBe('done');
    expect(await outcome(confirm(token))).toBe('link_expired');
  });

  it('ends a link for a new password that went to the address of before', async () => {
    const person = await newcomer(world);
    const reset = await world.test.database.tenant('nord', (trx) =>
      issueLink(trx, 'nord', 'password_reset', person.accountId),
    );
    await confirm(tokenOf(await request(person, `neu-${person.email}`)));
    expect(
      await world.test.database.tenant('nord', (trx) =>
        linkSubject(trx, 'nord', 'password_reset', reset.token),
      ),
    ).toBeNull();
  });

  it("takes nobody's address: neither when it is asked for nor when it was taken since [S20]", async () => {
    const [person, other] = [await newcomer(world), await newcomer(world)];
    expect(await request(person, other.email.toUpperCase())).toEqual({
      kind: 'taken',
      email: other.email.toUpperCase(),
    });
    const wanted = `frei-${person.email}`;
    const token = tokenOf(await request(person, wanted));
    await world.test.database.withoutTenant((trx) => createAccount(trx, { email: wanted.toUpperCase() }));
    expect(await outcome(confirm(token))).toBe('link_expired');
    expect(await outcome(password(world, person))).toBe('done');
  });

  it('takes no text that is no address, and not the one there is', async () => {
    const person = await newcomer(world);
    for (const wrong of ['', 'a', 'a b@c', `${'x'.repeat(250)}@b.example`, person.email.toUpperCase()])
      expect(await outcome(request(person, wrong)), wrong).toBe('invalid_input');
    expect(await waiting(person)).toBeNull();
  });
});
