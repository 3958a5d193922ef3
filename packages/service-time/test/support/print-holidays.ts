import { holidaysOf } from '../../src/index.ts';

for (const year of [2025, 2026, 2027, 2028]) {
  for (const region of [
    { country: 'DE' },
    { country: 'DE', region: 'BW' },
    { country: 'US', region: 'NY' },
  ]) {
    console.log(JSON.stringify(holidaysOf(region, year)));
  }
}
