import { z } from 'zod';

/** The languages every text of a catalogue is written in. */
export const LANGUAGES = ['de', 'en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

const sentence = z.string().trim().min(1).max(2_000);

/** One text in every language; none may be missing or empty. */
export const textSchema = z.strictObject({ de: sentence, en: sentence, fr: sentence });
export type Text = z.infer<typeof textSchema>;
