import { z } from 'zod';
import { textSchema } from '../text.ts';
import { keySchema, ruleIdSchema } from './names.ts';

/** What a contract may be bought as. `serviceWindow` replaces the catalogue's own; `null`: this level has none. */
export const levelSchema = z.strictObject({
  key: keySchema,
  name: textSchema,
  description: textSchema,
  serviceWindow: keySchema.nullable().optional(),
  rule: ruleIdSchema,
});
export type Level = z.infer<typeof levelSchema>;

/** What a contract may have in addition to its level. */
export const optionSchema = z.strictObject({
  key: keySchema,
  name: textSchema,
  description: textSchema.optional(),
  rule: ruleIdSchema,
});
export type Option = z.infer<typeof optionSchema>;
