import { z } from 'zod';
import { fields } from '../../input.ts';

/** Times of a report: with their offset, or `YYYY-MM-DDTHH:mm` on the provider's clock; whole minutes. */
export const partsSchema = z
  .array(
    z.strictObject({
      kind: z.enum(['session', 'preparation', 'documentation']),
      from: fields.optionalText(40),
      to: fields.optionalText(40),
    }),
  )
  .max(20);
