const wordMax = 60;

/**
 * Folds a word so that spellings of the same word are equal: `Rücksicherung`, `RUECKSICHERUNG` and `Rucksicherung`.
 * Done here and not by PostgreSQL, whose versions differ. `ae`, `oe`, `ue` become one letter like ä, ö, ü; after q and
 * vowels `ue` is no umlaut (Quelle, neue). Some unlike words fall together (Steuer, Stur): both sides are folded alike.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = /^[a-z0-9]*$/.test(lower) ? lower : withoutMarks(lower);
  return plain.includes('e') ? plain.replace(/([ao])e/g, '$1').replace(/(?<![qaeiou])ue/g, 'u') : plain;
}

function withoutMarks(lower: string): string {
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđð]/g, (letter) => folded[letter] ?? letter);
}

const folded: Readonly<Record<string, string>> = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd' };

export interface FoundWord {
  /** Folded, at most 60 characters. */
  word: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** The words of a text: runs of letters and digits, with the marks that belong to them. */
export function* wordsOf(text: string): Generator<FoundWord> {
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    const word =
      fold(match[0])
        .match(/[\p{L}\p{N}]+/gu)
        ?.join('')
        .slice(0, wordMax) ?? '';
    if (word !== '') yield { word, start: match.index, end: match.index + match[0].length };
  }
}
