import type { SentForm } from './read-form.ts';

/** What a "no" sends; no severity has such a key. */
export const NO = '-';

/** How a severity was found: what was answered to each question, by its place, and what follows. */
export interface SeverityAnswers {
  /** '1' → the key of the severity that a yes means, or `NO`. */
  answers: Record<string, string>;
  /** Key of the severity; '' while it is open. */
  severity: string;
}

/**
 * The severity of a form whose questions lead to one, the gravest first: the first yes counts, and the last no leaves the
 * mildest. Whoever knows it chooses it directly; what was changed last counts, which the form tells without a script by
 * sending along what its questions had come to when it was shown.
 */
export function readSeverity(form: SentForm): SeverityAnswers {
  const answers = form.group('ask');
  const chosen = form.word('severity');
  const answered = severityOf(answers);
  const wasAnswered = form.word('asked');
  const isChanged = answered !== '' && answered !== wasAnswered;
  return { answers, severity: isChanged || chosen === '' ? answered : chosen };
}

function severityOf(answers: Record<string, string>): string {
  const inOrder = Object.entries(answers).toSorted(([one], [other]) => Number(one) - Number(other));
  return inOrder.find(([, answer]) => answer !== NO)?.[1] ?? '';
}

/** A question, what yes and no to it mean, and which of them is ticked. */
export interface AskedQuestion {
  place: string;
  severity: string;
  question: string;
  definition: string;
  yes: string;
  no: string;
  answer: 'yes' | 'no' | null;
}

interface Severity {
  key: string;
  definition: string;
  question: string | null;
}

/**
 * The questions of a catalogue's severities, the gravest first. The mildest is what remains and is not asked for; a
 * severity without a question can only be chosen directly.
 */
export function questionsOf(
  severities: readonly Severity[],
  { answers, severity }: SeverityAnswers,
): AskedQuestion[] {
  const asking = severities.slice(0, -1).filter(({ question }) => question !== null);
  const mildest = severities.at(-1)?.key ?? '';
  const rankOf = (key: string) => severities.findIndex((candidate) => candidate.key === key);
  return asking.map(({ key, question, definition }, index) => {
    const place = String(index + 1);
    // After the last question nothing is left but the mildest, unless some severity cannot be asked for.
    const isLast = index === asking.length - 1 && asking.length === severities.length - 1;
    const given = answers[place] === undefined ? null : answers[place] === key ? 'yes' : 'no';
    const followed = rankOf(severity) < 0 ? given : followedBy(rankOf(severity) - rankOf(key));
    return {
      place,
      severity: key,
      question: question ?? '',
      definition,
      yes: key,
      no: isLast ? mildest : NO,
      answer: followed,
    };
  });
}

/** What a severity that stands means for the question of another: it is milder, the same, or was not reached. */
function followedBy(difference: number): AskedQuestion['answer'] {
  if (difference === 0) return 'yes';
  return difference > 0 ? 'no' : null;
}
