import {
  IDENTIFIER_CHARACTERS_MAX,
  IDENTIFIERS_MAX,
  isAgreeable,
  isNewKey,
  isReadableNumber,
  NAME_CHARACTERS_MAX,
  NUMBER_CHARACTERS_MAX,
  VERSION_CHARACTERS_MAX,
} from '@zusage/operations/customers';
import { z } from 'zod';
import { fields } from '../../input.ts';

const OF_NUMBER = { params: { problem: 'characters' } };

/** A number that people quote and that stands in addresses. */
export const readableNumber = z
  .string()
  .min(1)
  .max(NUMBER_CHARACTERS_MAX)
  .refine(isReadableNumber, OF_NUMBER);

/** A new key of something within a customer. */
export const newKey = z.string().min(1).max(NUMBER_CHARACTERS_MAX).refine(isNewKey, OF_NUMBER);

export const REASON_CHARACTERS_MAX = 300;
const NOT_WHOLE = { params: { problem: 'not_whole' } };

/** Which customer. */
export const ofCustomer = { customerNumber: fields.number };
export const name = fields.requiredText(NAME_CHARACTERS_MAX);
export const reason = fields.requiredText(REASON_CHARACTERS_MAX);

/** What a contract is worth. */
export const contractTerms = {
  serviceLevel: fields.key,
  options: z.array(fields.key).max(50).default([]),
  agreedMinutes: z.record(fields.key, z.number().refine(isAgreeable, NOT_WHOLE)).default({}),
  /** Left out, the settings stay as they are; `null`: the catalogue's own calendar. */
  calendar: fields.key.nullable().optional(),
  prerequisites: z.array(fields.key).max(50).optional(),
  validFrom: fields.day,
  validUntil: fields.day,
};

export const productFacts = {
  name,
  version: fields.optionalText(VERSION_CHARACTERS_MAX).nullable().default(null),
  environment: z.enum(['production', 'test']),
  site: fields.key.nullable().default(null),
  contract: fields.number.nullable().default(null),
  supportUntil: fields.day.nullable().default(null),
  identifiers: z
    .record(fields.key, z.array(fields.requiredText(IDENTIFIER_CHARACTERS_MAX)).max(IDENTIFIERS_MAX))
    .default({}),
};
