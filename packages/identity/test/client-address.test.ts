import { expect, it } from 'vitest';
import { clientPlace } from '../src/client-address.ts';

it.each([
  ['192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['2001:DB8:1:2::1', '2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['::1', '0:0:0:0::/64', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0::/48'],
  ['', 'unknown', 'unknown'],
  ['192.0.2.777', 'unknown', 'unknown'],
  ['evil', 'unknown', 'unknown'],
])('%s counts as %s in %s [S21]', (address, host, network) => {
  expect(clientPlace(address)).toEqual({ host, network });
});
