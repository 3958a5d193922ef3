import { z } from 'zod';
import { fields } from '../../input.ts';

/** What an entry of the register says; `successor` is a slug. */
export const versionFacts = {
  product: fields.requiredText(80),
  version: fields.requiredText(40),
  onPremises: z.boolean(),
  releasedOn: fields.day,
  successor: fields.slug.nullable().default(null),
  supportUntil: fields.day.nullable().default(null),
  announcedOn: fields.day.nullable().default(null),
};
