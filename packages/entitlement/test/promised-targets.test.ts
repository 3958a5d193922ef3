import { loadProviderCatalogue, providerIds } from '@zusage/catalogue';
import { describe, expect, test } from 'vitest';
import { promisedTargets, type Bought } from '../src/index.ts';

const lines = (id: string, bought: Bought) =>
  promisedTargets(loadProviderCatalogue(id), bought).map(
    ({ target, minutes, special }) =>
      `${target.severity}: ${minutes ?? target.promise}${target.elapsed ? ' elapsed' : ''}${special ? ' special' : ''} (${target.rule})`,
  );

describe('what each level promises, whatever the hour', () => {
  test.each<[string, Bought, string[]]>([
    [
      'sep-sesam',
      { level: 'maintenance', options: [] },
      ['1: 240 elapsed (SEP-3)', '2: 480 (SEP-3)', '3: 720 (SEP-3)', '4: 720 (SEP-3)'],
    ],
    [
      'sektor7-server-management',
      { level: 'plus', options: [] },
      ['critical: 240 (S7-3)', 'normal: 1440 (S7-3)'],
    ],
    [
      'sektor7-server-management',
      { level: 'basis', options: [] },
      ['critical: none (S7-2)', 'normal: none (S7-2)'],
    ],
    // SB-3: nothing agreed, no figure
    [
      'seitenbau-support',
      { level: 'basic', options: [] },
      ['1: agreed (SB-3)', '2: agreed (SB-3)', '3: agreed (SB-3)'],
    ],
    [
      'seitenbau-support',
      { level: 'basic', options: ['on_call'], agreedMinutes: { '1': 120, '2': 480 } },
      ['1: 120 (SB-3)', '1: 60 elapsed special (SB-5)', '2: 480 (SB-3)', '3: agreed (SB-3)'],
    ],
    [
      'seitenbau-support',
      { level: 'basic', options: null },
      ['1: agreed (SB-3)', '1: 60 elapsed special (SB-5)', '2: agreed (SB-3)', '3: agreed (SB-3)'],
    ],
    [
      'kaseya-technical-support',
      { level: 'subscription', options: [] },
      ['1: none (K-5)', '2: none (K-5)', '3: none (K-5)', '4: none (K-5)'],
    ],
    [
      'ntt-securecall',
      { level: 'premium', options: ['level3'] },
      // N-18: SecureHands has one time, whatever the priority
      [
        '1: 30 elapsed (N-4)',
        '1: 480 special (N-18)',
        '2: 120 elapsed (N-4)',
        '2: 480 special (N-18)',
        '3: 1440 elapsed (N-4)',
        '3: 480 special (N-18)',
        '4: 2880 elapsed (N-4)',
        '4: 480 special (N-18)',
      ],
    ],
  ])('%s %o', (id, bought, expected) => {
    expect(lines(id, bought)).toEqual(expected);
  });

  test('every severity of every level has one usual target', () => {
    for (const id of providerIds()) {
      const catalogue = loadProviderCatalogue(id);
      for (const { key: level } of catalogue.levels)
        for (const options of [null, []]) {
          const usual = promisedTargets(catalogue, { level, options }).filter(({ special }) => !special);
          expect(usual.map(({ target }) => target.severity)).toEqual(
            catalogue.severities.map(({ key }) => key),
          );
        }
    }
  });
});
