import { isIP } from 'node:net';

export interface ClientPlace {
  /** What one household or machine holds: an IPv4 address, an IPv6 /64. */
  host: string;
  /** What one operator holds at least: an IPv4 /24, an IPv6 /48. */
  network: string;
}

/** Reads a client's address for counting; what is none counts as one place. */
export function clientPlace(address: string): ClientPlace {
  const bare = address.trim().replace(/%.*$/, '');
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (v4 && isIP(v4) === 4) return { host: v4, network: v4.replace(/\.\d+$/, '.0/24') };
  if (isIP(bare) !== 6) return { host: 'unknown', network: 'unknown' };
  const groups = ipv6Groups(bare);
  return { host: `${groups.slice(0, 4).join(':')}::/64`, network: `${groups.slice(0, 3).join(':')}::/48` };
}

function ipv6Groups(address: string): string[] {
  // URL writes an address in its one canonical form, embedded IPv4 included.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...middle, ...right];
}
