import { stopWords } from './stop-words.ts';
import { wordsOf } from './normalise.ts';

const termsMax = 8;

/** The folded terms of a query, at most eight, each once; common words only if there is nothing else. */
export function queryTerms(query: string): string[] {
  const words = [...new Set([...wordsOf(query)].map((found) => found.word))];
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).slice(0, termsMax);
}
