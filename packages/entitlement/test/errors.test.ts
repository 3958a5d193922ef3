import { loadProviderCatalogue } from '@zusage/catalogue';
import { expect, test } from 'vitest';
import { decide, type DecisionFacts } from '../src/index.ts';
import { MONDAY } from './support/request.ts';

const sesam = loadProviderCatalogue('sep-sesam');
const request: DecisionFacts = {
  at: MONDAY,
  severity: '2',
  channel: 'portal',
  environment: 'production',
  contract: null,
  product: null,
  facts: {},
};
const code = (value: string) => expect.objectContaining({ name: 'EntitlementError', code: value });

test('a severity, a channel, an environment or a time that does not exist is a typed error', () => {
  expect(() => decide({ ...request, severity: '9' }, sesam)).toThrow(code('unknown_severity'));
  expect(() => decide({ ...request, severity: '__proto__' }, sesam)).toThrow(code('unknown_severity'));
  expect(() => decide({ ...request, channel: JSON.parse('"fax"') }, sesam)).toThrow(code('unknown_channel'));
  expect(() => decide({ ...request, environment: JSON.parse('"lab"') }, sesam)).toThrow(
    code('unknown_environment'),
  );
  expect(() => decide({ ...request, at: new Date(Number.NaN) }, sesam)).toThrow(code('invalid_time'));
});

test('a channel that the provider does not offer is unknown to it', () => {
  const channels = sesam.channels.filter(({ key }) => key !== 'email');
  expect(() => decide({ ...request, channel: 'email' }, { ...sesam, channels })).toThrow(
    code('unknown_channel'),
  );
});
