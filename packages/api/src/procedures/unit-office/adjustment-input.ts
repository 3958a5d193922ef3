import { z } from 'zod';
import { fields } from '../../input.ts';

const NOT_WHOLE = { params: { problem: 'not_whole' } };

/** Which account: the customer's, of the unit with this key of the catalogue. */
export const ofAccount = { customerNumber: fields.number, unit: fields.key };
/** Which correction: counted within the account. */
export const ofAdjustment = { ...ofAccount, handle: z.int().min(1) };
/** Whole, and of at least 1 (S83). */
export const wholeAmount = (max: number) =>
  z.number().refine((value) => Number.isSafeInteger(value) && value >= 1 && value <= max, NOT_WHOLE);
