import { z } from 'zod';
import { fields } from '../../input.ts';

const OF_NUMBER = { params: { problem: 'characters' } };

/** The one word that the address of a form takes. */
const isNoPage = (value: string): boolean => value.toLowerCase() !== 'new';

/** A number that people quote and that stands in addresses. */
export const readableNumber = z
  .string()
  .min(1)
  .max(40)
  .refine((value) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value) && isNoPage(value), OF_NUMBER);

/** A new key of something within a customer. */
export const newKey = z
  .string()
  .min(1)
  .max(40)
  .refine((value) => /^[a-z0-9][a-z0-9-]*$/.test(value) && isNoPage(value), OF_NUMBER);

export const NAME_CHARACTERS_MAX = 160;
export const REASON_CHARACTERS_MAX = 300;
const MINUTES_MAX = 527_040;
const IDENTIFIERS_MAX = 100;
const NOT_WHOLE = { params: { problem: 'not_whole' } };

/** Which customer. */
export const ofCustomer = { customerNumber: fields.number };
export const name = fields.requiredText(NAME_CHARACTERS_MAX);
export const reason = fields.requiredText(REASON_CHARACTERS_MAX);

/** What a contract is worth. */
export const contractTerms = {
  serviceLevel: fields.key,
  options: z.array(fields.key).max(50).default([]),
  agreedMinutes: z
    .record(
      fields.key,
      z
        .number()
        .refine((value) => Number.isSafeInteger(value) && value >= 1 && value <= MINUTES_MAX, NOT_WHOLE),
    )
    .default({}),
  /** Left out, the settings stay as they are; `null`: the catalogue's own calendar. */
  calendar: fields.key.nullable().optional(),
  prerequisites: z.array(fields.key).max(50).optional(),
  validFrom: fields.day,
  validUntil: fields.day,
};

export const productFacts = {
  name,
  version: fields.optionalText(80).nullable().default(null),
  environment: z.enum(['production', 'test']),
  site: fields.key.nullable().default(null),
  contract: fields.number.nullable().default(null),
  supportUntil: fields.day.nullable().default(null),
  identifiers: z.record(fields.key, z.array(fields.requiredText(200)).max(IDENTIFIERS_MAX)).default({}),
};
