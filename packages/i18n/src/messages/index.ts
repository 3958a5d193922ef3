import type { Locale } from '../locale.ts';
import { de, type Messages } from './de/index.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

const catalogue: Record<Locale, Messages> = { de, en, fr };

/** Every text in one language. */
export function messagesFor(locale: Locale): Messages {
  return catalogue[locale];
}
