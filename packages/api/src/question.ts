import { z } from 'zod';
import { fields } from './input.ts';

export const SUBJECT_CHARACTERS_MAX = 200;
export const DESCRIPTION_CHARACTERS_MAX = 20_000;
const FACT_CHARACTERS_MAX = 4_000;

/** What preview and submission both state. */
const question = {
  severity: fields.key,
  environment: z.enum(['production', 'test']),
  product: fields.key.nullable().default(null),
  facts: z.record(fields.key, fields.optionalText(FACT_CHARACTERS_MAX)).default({}),
  searchId: fields.id.optional(),
  /** Number of the customer it is for; whoever acts for several names it, or a product. */
  customer: fields.number.optional(),
};

export const previewInput = z.strictObject({
  ...question,
  channel: z.enum(['portal', 'widget', 'email', 'phone', 'api']),
  subject: fields.optionalText(SUBJECT_CHARACTERS_MAX).optional(),
  description: fields.optionalText(DESCRIPTION_CHARACTERS_MAX).optional(),
  at: fields.instant.optional(),
  /** The same on the reader's own clock, `YYYY-MM-DDTHH:mm`, as a form sends it. */
  localAt: fields.optionalText(16).optional(),
  /** As if everything that is answered in words were stated: for a question before there is a request. */
  assumeWords: z.boolean().optional(),
});

const words = {
  subject: fields.requiredText(SUBJECT_CHARACTERS_MAX),
  description: fields.requiredText(DESCRIPTION_CHARACTERS_MAX),
};

/** A person's own request: mail and phone come in by other doors. */
export const openInput = z.strictObject({
  ...question,
  ...words,
  channel: z.enum(['portal', 'widget', 'api']),
  /** Number of the ticket that this one goes on from (K-10, K-12). */
  followUpOf: fields.number.optional(),
});

const { searchId: _, customer: _own, ...withoutSearch } = question;

/** Who is on the phone. */
const caller = { customerNumber: fields.number, contact: fields.email };

export const phonePreviewInput = z.strictObject({ ...withoutSearch, ...caller });
export const phoneInput = z.strictObject({ ...withoutSearch, ...words, ...caller });

/** From a partner's widget; name and address are asked only of visitors whom nobody has identified. */
export const widgetOpenInput = z.strictObject({
  ...question,
  ...words,
  channel: z.literal('widget').default('widget'),
  name: fields.requiredText(120).optional(),
  email: fields.email.optional(),
});
