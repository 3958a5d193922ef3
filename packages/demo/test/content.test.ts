import { loadProviderCatalogue } from '@zusage/catalogue';
import { describe, expect, it } from 'vitest';
import type { PersonContent as Person, ProviderContent as Provider } from '../src/content.ts';
import { readEngagements } from '../src/engagements-content.ts';
import { contents } from './support/content.ts';

const SEVERITIES: Record<string, string[]> = {
  'sektor7-server-management': ['critical', 'normal'],
  'seitenbau-support': ['1', '2', '3'],
};
const LEVELS: Record<string, string[]> = {
  'sep-sesam': ['maintenance'],
  'sektor7-server-management': ['basis', 'plus', 'premium'],
  'seitenbau-support': ['basic'],
  'kaseya-technical-support': ['subscription'],
  'ntt-securecall': ['premium'],
};
const WEEK_HOURS = 168;
const people = (data: Provider): Person[] => [
  ...data.staff,
  data.partner.person,
  ...data.organisations.flatMap((o) => o.people),
];
const expectUnique = (values: string[]): void =>
  expect(values.length - new Set(values).size, values.join(' ')).toBe(0);

describe('demo content over all providers', () => {
  it('uses every e-mail address once and only reserved domains', () => {
    expectUnique(contents.flatMap(({ data }) => people(data).map(({ email }) => email.toLowerCase())));
    for (const { text, articles } of contents) {
      const written = [text, ...articles.map(({ body }) => body)].join('\n');
      for (const [address] of written.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)) {
        expect(address, address).toMatch(/\.example$|@\d+\.\d+\.\d+\.\d+$/);
      }
      for (const [, host = ''] of written.matchAll(/https?:\/\/([\w.-]+)/g))
        expect(host).toMatch(/(\.|^)example(\.com)?$|^127\.0\.0\.1$/);
    }
  });

  it('uses every customer, contract and certificate number and every purchase reference once', () => {
    const organisations = contents.flatMap(({ data }) => data.organisations);
    expectUnique(organisations.map((o) => o.customerNumber));
    expectUnique(
      organisations.flatMap((o) => [...o.contracts, ...o.certificates].map(({ number }) => number)),
    );
    expectUnique(organisations.flatMap((o) => o.units?.purchases.map(({ reference }) => reference) ?? []));
  });

  it('has an article in French for at least two providers', () => {
    expect(
      contents.filter(({ articles }) => articles.some(({ language }) => language === 'fr')).length,
    ).toBeGreaterThanOrEqual(2);
  });
});

describe.each(contents)('demo articles of $id', ({ articles, knowledge }) => {
  const german = articles.filter(({ language }) => language === 'de');

  it('are six or more in German, two or more in English, and German exists for each slug', () => {
    expect(german.length).toBeGreaterThanOrEqual(6);
    expect(articles.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(2);
    for (const { slug } of articles) expect(german.map((article) => article.slug)).toContain(slug);
    expectUnique(articles.map(({ slug, language }) => `${slug}.${language}`));
    expectUnique(articles.map(({ title, language }) => `${title}.${language}`));
  });

  it.each(articles)('$slug.$language is complete, of readable length and plain Markdown', (article) => {
    const words = article.body.split(/\s+/).filter(Boolean).length;
    expect(words).toBeGreaterThanOrEqual(130);
    expect(words).toBeLessThanOrEqual(600);
    expect(['public', 'customer', 'internal']).toContain(article.audience);
    expect(Number.isInteger(article.checked) && article.checked >= 0).toBe(true);
    for (const text of [article.title, article.summary]) expect(text.trim()).not.toBe('');
    expect(article.summary.length).toBeLessThanOrEqual(300);
    expect(knowledge.topics.map(({ key }) => key)).toContain(article.topic);
    for (const product of article.products)
      expect(knowledge.products.map(({ key }) => key)).toContain(product);
    const original = german.find(({ slug }) => slug === article.slug);
    expect([article.topic, article.products]).toEqual([original?.topic, original?.products]);
    const prose = article.body.replaceAll(/^ *```[\s\S]*?^ *```/gm, '').replaceAll(/`[^`\n]*`/g, '');
    expect(prose).not.toMatch(/<[a-z/!]|!\[/i);
    expect(prose).not.toContain('```');
    expect(prose).toMatch(/^## /m);
    expect(prose).toMatch(/^1\. /m);
    expect(article.audience).toBe(german.find(({ slug }) => slug === article.slug)?.audience);
    if (article.audience !== 'internal') {
      expect(prose.match(/^## .+$/gm)?.at(-1)).toMatch(
        /^## (Wann Sie ein Ticket eröffnen|When to open a ticket|Quand ouvrir un ticket)$/,
      );
    }
  });

  it('has topics and products in three languages, each once, and feedback on articles that exist', () => {
    for (const shelves of [knowledge.topics, knowledge.products]) {
      expectUnique(shelves.map(({ key }) => key));
      for (const language of ['de', 'en', 'fr'] as const)
        expectUnique(shelves.map(({ name }) => name[language].trim()));
    }
    for (const { article, language, helpful, unhelpful, remarks } of knowledge.feedback) {
      expect(articles.map(({ slug, language: of }) => `${slug}.${of}`)).toContain(`${article}.${language}`);
      expect(remarks.filter((remark) => remark.helpful).length).toBeLessThanOrEqual(helpful);
      expect(remarks.filter((remark) => !remark.helpful).length).toBeLessThanOrEqual(unhelpful);
    }
  });

  it('show all kinds of audience', () => {
    expect(new Set(articles.map(({ audience }) => audience))).toEqual(
      new Set(['public', 'customer', 'internal']),
    );
  });
});

describe.each(contents)('demo customers of $id', ({ id, data }) => {
  it('have unique keys and each role, with one designated contact per customer', () => {
    expect(data.provider).toBe(id);
    expectUnique(people(data).map(({ key }) => key));
    expect(data.staff.map(({ role }) => role).sort()).toEqual(['agent', 'agent', 'provider-admin']);
    expect(data.partner.person.role).toBe('partner');
    expect(data.partner.origins).toEqual(['http://127.0.0.1:4322']);
    for (const organisation of data.organisations) {
      expect(organisation.people.filter(({ designated }) => designated).map(({ role }) => role)).toEqual([
        'customer-admin',
      ]);
      expect(organisation.people.filter(({ role }) => role === 'customer').length).toBeGreaterThanOrEqual(1);
      for (const list of [organisation.sites, organisation.products])
        expectUnique(list.map(({ key }) => key));
    }
    for (const person of people(data)) expect(['de', 'en', 'fr']).toContain(person.language);
  });

  it('have a valid, an expiring and an expired contract, and references that lead somewhere', () => {
    const ends = data.organisations.flatMap((o) => o.contracts.map(({ validUntilDays }) => validUntilDays));
    expect(ends.filter((days) => days > 30)).toHaveLength(1);
    expect(ends.filter((days) => days >= 0 && days <= 30)).toHaveLength(1);
    expect(ends.filter((days) => days < 0)).toHaveLength(1);
    for (const key of data.partner.grants) expect(data.organisations.map((o) => o.key)).toContain(key);
    for (const organisation of data.organisations) {
      for (const contract of organisation.contracts) {
        expect(LEVELS[id]).toContain(contract.serviceLevel);
        expect(contract.validUntilDays - contract.validFromDays).toBe(364);
      }
      const contracts = [...organisation.contracts, ...(organisation.furtherContracts ?? [])];
      const numbers = contracts.map(({ number }) => number);
      for (const { contract, status } of organisation.certificates) {
        const until = contracts.find(({ number }) => number === contract)?.validUntilDays ?? Number.NaN;
        expect(status).toBe(until < 0 ? 'expired' : 'valid');
      }
      for (const product of organisation.products) {
        expect(numbers).toContain(product.contract);
        expect(organisation.sites.map(({ key }) => key)).toContain(product.site);
        expect(['production', 'test']).toContain(product.environment);
        expect(product.identifiers.length).toBeGreaterThan(0);
      }
    }
  });

  it('buy units where the provider sells units, and order work that their people asked for', () => {
    const units = data.organisations.flatMap((o) => (o.units ? [o.units] : []));
    expect(units.length > 0).toBe(['sep-sesam', 'ntt-securecall'].includes(id));
    for (const { purchases } of units) {
      for (const { amount, purchasedDaysAgo } of purchases)
        expect(amount > 0 && purchasedDaysAgo > 0 && purchasedDaysAgo < 365).toBe(true);
      expectUnique(purchases.map(({ reference }) => reference));
    }
    const customers = data.organisations.flatMap((o) => o.people.map(({ key }) => key));
    const staff = data.staff.map(({ key }) => key);
    const engagements = readEngagements(id);
    expect(engagements.length > 0).toBe(units.length > 0);
    for (const { by, facts, service, steps } of engagements) {
      expect(customers).toContain(by);
      const sold = loadProviderCatalogue(id).services.find(({ key }) => key === service);
      const asked = sold?.facts.filter(({ required }) => required).map(({ key }) => key) ?? [
        'no such service',
      ];
      for (const key of asked) expect(Object.keys(facts)).toContain(key);
      for (const step of steps) if (step.by !== null) expect([...customers, ...staff]).toContain(step.by);
    }
  });

  it('are shown effort on tickets where the provider charges it or a flat rate covers it (SB-4, S7-11)', () => {
    const effort = data.tickets.flatMap((ticket) => ticket.effort ?? []);
    expect(effort.length > 0).toBe(['seitenbau-support', 'sektor7-server-management'].includes(id));
    for (const ticket of data.tickets)
      for (const { by, hoursAfter, minutes } of ticket.effort ?? []) {
        expect(data.staff.map(({ key }) => key)).toContain(by);
        expect(hoursAfter).toBeLessThan(ticket.openedHoursAgo);
        expect(minutes).toBeGreaterThan(0);
      }
  });
});

describe.each(contents)('demo tickets of $id', ({ id, data }) => {
  it('exist in each status that the provider uses, with one missed promise where hours are promised', () => {
    expect(data.tickets.length).toBeGreaterThanOrEqual(8);
    expect(data.tickets.length).toBeLessThanOrEqual(10);
    const waits = id === 'kaseya-technical-support';
    const statuses = [
      'open',
      'waiting_for_customer',
      'resolved',
      'closed',
      ...(waits ? ['waiting_for_facts'] : []),
    ];
    expect(new Set(data.tickets.map(({ status }) => status))).toEqual(new Set(statuses));
    // K-5 promises no hours, so nothing can be missed there
    expect(data.tickets.filter(({ missed }) => missed)).toHaveLength(waits ? 0 : 1);
  });

  it.each(data.tickets)('$subject fits its customer, channel, severity and status', (ticket) => {
    const organisation = data.organisations.find(({ key }) => key === ticket.organisation);
    const person = organisation?.people.find(({ key }) => key === ticket.person);
    const product = organisation?.products.find(({ key }) => key === ticket.product);
    const contracts = [...(organisation?.contracts ?? []), ...(organisation?.furtherContracts ?? [])];
    const contract = contracts.find(({ number }) => number === product?.contract);
    if (!organisation || !person || !product || !contract) throw new Error('a key leads nowhere');
    expect(person.authorised).toBe(true);
    expect(ticket.environment).toBe(product.environment);
    expect(SEVERITIES[id] ?? ['1', '2', '3', '4']).toContain(ticket.severity);
    expect(['portal', 'widget', 'email', 'phone', 'api']).toContain(ticket.channel);
    for (const fact of Object.values(ticket.facts)) expect(typeof fact).toBe('string');
    if (['sep-sesam', 'ntt-securecall'].includes(id)) {
      if (ticket.severity === '1') expect(ticket.channel).toBe('phone');
      if (ticket.environment === 'test') expect(['3', '4']).toContain(ticket.severity);
    }
    // N-3: what comes by e-mail starts at priority 3; a higher one needs a call
    if (id === 'ntt-securecall' && ticket.channel === 'email') expect(ticket.severity).toBe('3');
    expect(ticket.openedHoursAgo / 24).toBeLessThan(-contract.validFromDays);
    expect(-ticket.openedHoursAgo / 24).toBeLessThan(contract.validUntilDays);
  });

  it.each(data.tickets)(
    '$subject has a conversation that ends as its status says',
    ({ organisation, status, messages: all, openedHoursAgo, assignee, escalated }) => {
      // A note is nothing that the customer could wait for or answer.
      const messages = all.filter(({ internal }) => !internal);
      for (const note of all.filter(({ internal }) => internal)) expect(note.from).toBe('staff');
      if (assignee) expect(data.staff.map(({ key }) => key)).toContain(assignee);
      if (escalated) expect(escalated.hoursAfter).toBeLessThan(openedHoursAgo);
      const contacts = data.organisations
        .find(({ key }) => key === organisation)
        ?.people.map(({ key }) => key);
      for (const { from, name } of messages)
        expect(from === 'staff' ? data.staff.map(({ key }) => key) : contacts).toContain(name);
      const hours = messages.map(({ hoursAfter }) => hoursAfter);
      expect(hours).toEqual([...hours].sort((a, b) => a - b));
      const quietHours = openedHoursAgo - (hours.at(-1) ?? 0);
      expect(quietHours).toBeGreaterThan(0);
      const last = messages.at(-1)?.from ?? 'person';
      if (status === 'open') expect(last).toBe('person');
      if (status === 'waiting_for_customer') expect(last).toBe('staff');
      if (status === 'resolved') expect(quietHours).toBeLessThan(WEEK_HOURS);
      if (status === 'closed') expect(quietHours).toBeGreaterThan(WEEK_HOURS);
    },
  );
});
