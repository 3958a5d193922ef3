import { z } from 'zod';

/** Keys are what files, contracts and tickets refer to: short, lower case, never shown to people. */
export const keySchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'a key is 1 to 40 lower-case letters, digits, - or _');

/** The id of a policy fact, for example `AB-7`: what every reason and target refers to. */
export const ruleIdSchema = z.string().regex(/^[A-Z][A-Z0-9]{0,5}-\d{1,3}$/, 'a rule id looks like AB-7');
