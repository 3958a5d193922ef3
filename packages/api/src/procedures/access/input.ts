import { z } from 'zod';
import { fields } from '../../input.ts';

/** What stands in a mailed link. Its form is not told: whatever it is not, is a link that has ended (S18). */
export const token = fields.optionalText(200);
export const tokenInput = z.strictObject({ token });

/** A password as it was typed; what is wrong with a new one is said in a sentence of its own. */
export const password = fields.optionalText(1_000);
