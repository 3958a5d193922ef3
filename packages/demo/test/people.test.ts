import { describe, expect, it } from 'vitest';
import { readPeople } from '../src/people-content.ts';
import { contents } from './support/content.ts';

const YEAR_DAYS = 365;

describe.each(contents)('people of $id', ({ id, data }) => {
  const content = readPeople(id);
  const organisation = (key: string) => data.organisations.find((each) => each.key === key);
  const customers = data.organisations.flatMap(({ people }) => people);

  it('show every way of seeing tickets: own, a site, all', () => {
    const ways = [...content.people, ...Object.values(content.visibilities)].map(
      ({ visibility }) => visibility,
    );
    expect(ways).toContain('own');
    expect(ways).toContain('site');
    expect(customers.length).toBeGreaterThan(Object.keys(content.visibilities).length);
  });

  it('name customers, sites and people that exist, and addresses that nobody has', () => {
    const addresses = customers.map(({ email }) => email);
    for (const each of [...content.people, ...content.invitations]) {
      const customer = organisation(each.organisation);
      expect(customer, each.name).toBeDefined();
      expect(each.visibility === 'site', each.name).toBe(each.site !== undefined);
      if (each.site) expect(customer?.sites.map(({ key }) => key)).toContain(each.site);
      expect(addresses).not.toContain(each.email);
      // Whoever is invited works where the customer's people work.
      expect(each.email.split('@')[1]).toBe(customer?.people[0]?.email.split('@')[1]);
      addresses.push(each.email);
    }
    const keys = customers.map(({ key }) => key);
    for (const key of [...Object.keys(content.certifications), ...Object.keys(content.visibilities)])
      expect(keys).toContain(key);
  });

  it('hold certifications of a year at most, one that ends soon or has ended (K-6)', () => {
    const days = Object.values(content.certifications).map(({ untilDays }) => untilDays);
    expect(Math.max(...days)).toBeLessThanOrEqual(YEAR_DAYS);
    expect(Math.min(...days)).toBeLessThanOrEqual(60);
  });

  it('wait for an answer at the first customer, whose administrator the demo lets sign in', () => {
    expect(content.invitations[0]?.organisation).toBe(data.organisations[0]?.key);
  });
});
