import { asOwner, createTestDatabase, insertProviders, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  createAnnouncement,
  discardAnnouncement,
  findAnnouncement,
  listForStaff,
  listPublished,
  publishAnnouncement,
  saveAnnouncement,
  withdrawAnnouncement,
  type AnnouncementDraft,
} from '../src/index.ts';

const PROVIDER = 'north';
let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await insertProviders(db.url, PROVIDER, 'south');
});
afterAll(() => db[Symbol.asyncDispose]());

const draft = (title: string, change: Partial<AnnouncementDraft> = {}): AnnouncementDraft => ({
  kind: 'maintenance',
  audience: 'customer',
  products: [],
  texts: { de: { title, body: 'Am Samstag.' } },
  happensFrom: new Date('2026-12-05T21:00:00Z'),
  happensUntil: new Date('2026-12-05T23:00:00Z'),
  ...change,
});

const create = (slug: string, change: Partial<AnnouncementDraft> = {}) =>
  db.database.tenant(PROVIDER, (trx) =>
    createAnnouncement(trx, PROVIDER, { slug, authorName: 'Nora', draft: draft('Wartung', change) }),
  );
const publish = (slug: string, revision: number) =>
  db.database.tenant(PROVIDER, (trx) => publishAnnouncement(trx, PROVIDER, slug, revision));
const published = (...audiences: ('public' | 'customer')[]) =>
  db.database.tenant(PROVIDER, (trx) => listPublished(trx, PROVIDER, audiences));

describe('an announcement', () => {
  it('is seen once it is published, by its audience alone, until it is withdrawn [S14]', async () => {
    const { slug, revision } = await create('wartung-dezember');
    expect((await published('public', 'customer')).map((each) => each.slug)).not.toContain(slug);
    await publish(slug, revision);
    expect((await published('public', 'customer')).map((each) => each.slug)).toContain(slug);
    expect((await published('public')).map((each) => each.slug)).not.toContain(slug);
    await db.database.tenant(PROVIDER, (trx) => withdrawAnnouncement(trx, PROVIDER, slug));
    expect((await published('public', 'customer')).map((each) => each.slug)).not.toContain(slug);
    const all = await db.database.tenant(PROVIDER, (trx) => listForStaff(trx, PROVIDER));
    expect(all.find((each) => each.slug === slug)?.state).toBe('withdrawn');
  });

  it('gets a number where its address is taken', async () => {
    const slugs = [await create('umzug'), await create('umzug'), await create('umzug')].map(({ slug }) => slug);
    expect(slugs).toEqual(['umzug', 'umzug-2', 'umzug-3']);
  });

  it('stays as it was read: nothing changes or removes it once it is published [S117]', async () => {
    const { slug, revision } = await create('bleibt');
    await publish(slug, revision);
    const change = (run: (trx: Parameters<Parameters<typeof db.database.tenant>[1]>[0]) => Promise<unknown>) =>
      expect(db.database.tenant(PROVIDER, run)).rejects;
    await change((trx) =>
      saveAnnouncement(trx, PROVIDER, slug, { revision, draft: draft('Anders') }),
    ).toMatchObject({ code: 'conflict' });
    await change((trx) => discardAnnouncement(trx, PROVIDER, slug, revision)).toMatchObject({ code: 'conflict' });
    await change((trx) => publishAnnouncement(trx, PROVIDER, slug, revision)).toMatchObject({ code: 'conflict' });
    for (const statement of [
      `update app.announcement set texts = '{"de":{"title":"x","body":"x"}}' where slug = '${slug}'`,
      `delete from app.announcement where slug = '${slug}'`,
    ])
      await expect(asOwner(db.url, statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses a lost update and another tenant', async () => {
    const { slug, revision } = await create('zweimal');
    const save = (known: number) =>
      db.database.tenant(PROVIDER, (trx) =>
        saveAnnouncement(trx, PROVIDER, slug, { revision: known, draft: draft('Neu') }),
      );
    await save(revision);
    await expect(save(revision)).rejects.toMatchObject({ code: 'stale_revision' });
    await expect(
      db.database.tenant('south', (trx) => findAnnouncement(trx, 'south', slug)),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each<[string, Partial<AnnouncementDraft>, string]>([
    ['a title that is missing', { texts: { de: { title: ' ', body: 'Text' } } }, 'texts.de.title'],
    [
      'a translation without its text',
      { texts: { de: { title: 'Titel', body: 'Text' }, fr: { title: 'Titre', body: '' } } },
      'texts.fr.body',
    ],
    ['an end before its beginning', { happensUntil: new Date('2026-12-05T20:00:00Z') }, 'happensUntil'],
    ['an end without a beginning', { happensFrom: null }, 'happensFrom'],
  ])('names %s', async (_name, change, field) => {
    await expect(create('fehler', change)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { [field]: expect.anything() },
    });
  });
});
