import { z } from 'zod';

/** A month of the calendar, `YYYY-MM`, in the years that deadlines are reckoned in. */
export const month = z
  .string()
  .regex(/^(?:20|21)\d{2}-(?:0[1-9]|1[0-2])$/)
  .optional();
