import { wordsOf } from './normalise.ts';

const excerptMax = 200;
const leadMax = 60;
// a hit further down is not looked for: the reader gets the beginning, and the server no work
const searchedMax = 20_000;

/**
 * A piece of plain text around the first of `words`, cut at blanks, with an ellipsis where text was left out.
 * Never HTML: whoever shows it escapes it like any other text.
 * @param words folded words that the search found
 */
export function excerptOf(text: string, words: readonly string[]): string {
  const searched = text.slice(0, searchedMax);
  const wanted = new Set(words);
  let hit = 0;
  for (const found of wordsOf(searched)) {
    if (wanted.has(found.word)) {
      hit = found.start;
      break;
    }
  }
  const start = hit <= leadMax ? 0 : afterBlank(text, hit - leadMax, hit);
  const end = text.length <= start + excerptMax ? text.length : beforeBlank(text, start + excerptMax, start);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
}

function afterBlank(text: string, from: number, limit: number): number {
  const blank = text.indexOf(' ', from);
  return blank >= 0 && blank < limit ? blank + 1 : limit;
}

function beforeBlank(text: string, from: number, limit: number): number {
  const blank = text.lastIndexOf(' ', from);
  if (blank > limit) return blank;
  // never between the halves of a character
  return /[\ud800-\udbff]/.test(text.charAt(from - 1)) ? from - 1 : from;
}
