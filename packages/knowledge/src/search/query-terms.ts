import { stopWords } from './stop-words.ts';
import { wordsOf } from './normalise.ts';

const termsMax = 6;

/**
 * The folded terms of a query, each once; common words only if there is nothing else. Of a long sentence the six longest
 * words are taken: they say most, and each costs time.
 */
export function queryTerms(query: string): string[] {
  const words = [...new Set([...wordsOf(query)].map((found) => found.word))];
  const telling = words.filter((word) => !stopWords.has(word));
  const terms = telling.length > 0 ? telling : words;
  const longest = new Set(terms.toSorted((one, other) => other.length - one.length).slice(0, termsMax));
  return terms.filter((term) => longest.has(term));
}
