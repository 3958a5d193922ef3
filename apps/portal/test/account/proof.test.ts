import { describe, expect, it } from 'vitest';
import { proofOf } from '../../src/forms/proof.ts';
import { formOf } from '../../src/forms/read-form.ts';
import { profileReturn } from '../../src/views/account/elevation.ts';
import { returnAfterSignIn } from '../../src/views/return-after-sign-in.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return formOf(data);
};

describe('what a form shows of who one is', () => {
  it.each([
    [
      { by: 'password', password: ' so wie getippt ' },
      { by: 'password', password: ' so wie getippt ' },
    ],
    [
      { by: 'code', code: ' 123 456 ' },
      { by: 'code', code: '123 456' },
    ],
    [
      { by: 'recovery', code: 'abcd-efgh' },
      { by: 'recovery', code: 'abcd-efgh' },
    ],
    [
      { by: 'passkey', response: '{"id":"x"}' },
      { by: 'passkey', response: { id: 'x' } },
    ],
  ])('%j', (fields, proof) => expect(proofOf(form(fields))).toEqual(proof));

  it.each([
    {},
    { by: 'code' },
    { by: 'code', code: ' ' },
    { by: 'password', password: '' },
    { by: 'passkey', response: '' },
    { by: 'passkey', response: 'null' },
    { by: 'passkey', response: '{' },
    { by: 'constructor', code: '123456' },
  ])('nothing: %j', (fields) => expect(proofOf(form(fields as Record<string, string>))).toBeNull());
});

describe('where it leads back to [S54]', () => {
  it.each([
    ['/p/profile/email', '/p/profile/email'],
    ['/p/profile', '/p/profile'],
    ['/p/profile/confirm', '/p/profile/security'],
    ['/p/tickets', '/p/profile/security'],
    ['/q/profile/email', '/p/profile/security'],
    ['//evil.example/p/profile/', '/p/profile/security'],
    [null, '/p/profile/security'],
  ])('from the profile, %s is %s', (asked, to) => expect(profileReturn('/p', asked)).toBe(to));

  it.each([
    ['/p/tickets?status=all', '/p/tickets?status=all'],
    ['/p/sign-in', '/p/'],
    ['/p/sign-in/second-step?by=code', '/p/'],
    ['/p/sign-out', '/p/'],
    ['/q/tickets', '/p/'],
    ['https://evil.example/p/', '/p/'],
  ])('after signing in, %s is %s', (asked, to) => expect(returnAfterSignIn('/p', asked)).toBe(to));
});
