import { AUDIENCES, KINDS, limits } from '@zusage/announcements';
import { z } from 'zod';
import { fields } from '../../input.ts';

const text = z.strictObject({
  title: fields.optionalText(limits.title),
  body: fields.optionalText(limits.body),
});
const localMoment = z.string().max(16);

/** What staff write; the times are the provider's wall clock, '' is none. */
export const announcementFields = {
  kind: z.enum(KINDS),
  audience: z.enum(AUDIENCES),
  products: z.array(fields.key).max(limits.products),
  texts: z.strictObject({ de: text, en: text, fr: text }),
  happensFrom: localMoment,
  happensUntil: localMoment,
};

export const revision = z.int().min(1);
export const slugInput = z.strictObject({ slug: fields.slug });
export const revisionInput = z.strictObject({ slug: fields.slug, revision });
