import { z } from 'zod';
import { fields } from '../../input.ts';

/** A step of staff with what they say about it; the customer reads it. */
export const noteInput = z.strictObject({ number: fields.number, note: fields.requiredText(4_000) });
