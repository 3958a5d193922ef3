import { formatList } from './format/list.ts';
import type { Locale } from './locale.ts';
import type { Messages } from './messages/de/index.ts';

/** A line of the table of promised times, its parts in the reader's language already. */
export interface TargetLine {
  promise: 'fixed' | 'agreed' | 'none';
  /** "4 Stunden"; null where no time is promised or agreed. */
  duration: string | null;
  elapsed: boolean;
  window: string | null;
  special: {
    option: string | null;
    channels: string[];
    during: { window: string; is: 'open' | 'closed' } | null;
    /** Answers in the request for which alone it holds. */
    answers: string[];
  } | null;
}

type Words = Messages['contracts'];

/**
 * The promised time: "binnen 4 Stunden"; where there is none, why: nothing agreed in this contract (SB-3), or no fixed
 * time at all (K-5). `offer`: a description for everybody, where what is agreed stands in each contract.
 */
export function timeWords(
  { promise, duration }: Pick<TargetLine, 'promise' | 'duration'>,
  words: Words,
  offer = false,
): string {
  if (duration !== null) return words.within({ duration });
  if (promise === 'none') return words.noFixedTime;
  return offer ? words.agreedInContract : words.notAgreed;
}

/** When the clock of it runs: a window's hours, or without pause; '' where no clock runs. */
export function clockWords({ duration, promise, elapsed, window }: TargetLine, words: Words): string {
  if (promise === 'none' || (duration === null && window === null)) return '';
  return window ?? (elapsed ? words.continuously : '');
}

/** Under which circumstances alone it holds: "mit Rufbereitschaft, über Supportnummer, außerhalb …"; '' for always. */
export function conditionWords({ special }: Pick<TargetLine, 'special'>, words: Words, locale: Locale): string {
  if (!special) return '';
  const { option, channels, during, answers } = special;
  const parts = [
    option && words.withOption({ option }),
    channels.length > 0 && words.by({ channels: formatList(channels, locale) }),
    during && (during.is === 'closed' ? words.outside(during) : words.inside(during)),
    answers.length > 0 && words.forAnswers({ answers: formatList(answers, locale) }),
  ];
  return parts.filter(Boolean).join(', ');
}

/** A word at the beginning of a line. */
export const capitalised = (text: string, locale: Locale): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
