import type { Article } from './articles.ts';
import { pick, seededRandom } from './random.ts';

export interface Query {
  text: string;
  /** Parts of a word of which a right answer has at least one, in small letters. */
  expected: string[];
}

const SEED = 7_351;
/** Letters of the beginning that stay right in a mistyped word. */
const SURE_LETTERS = 3;

/** What people type: whole compounds, their parts, unfinished and mistyped words, sentences; all about articles that exist. */
export function makeQueries(articles: readonly Article[], count: number): Query[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, at) => {
    const { subject, title } = pick(random, articles);
    const kind = kinds[at % kinds.length];
    if (!kind) throw new Error('no kind of query');
    return {
      text: kind(subject, title, random),
      expected: [subject.thing.toLowerCase(), subject.matter.toLowerCase()],
    };
  });
}

type Kind = (subject: Article['subject'], title: string, random: () => number) => string;

const kinds: readonly Kind[] = [
  ({ word }) => word,
  ({ word }) => word.toLowerCase().replaceAll('ü', 'ue').replaceAll('ö', 'oe').replaceAll('ä', 'ae'),
  ({ thing, matter }) => `${thing} ${matter}`,
  ({ matter }) => matter,
  ({ word }, _title, random) => word.slice(0, Math.max(4, Math.floor(word.length * (0.4 + random() * 0.5)))),
  ({ word }, _title, random) => mistyped(word, random),
  (_subject, title) => title,
  ({ word }) => `Wie kann ich die ${word} reparieren?`,
  ({ thing }) => thing,
];

/** Two letters in the wrong order, as quick fingers type them. */
function mistyped(word: string, random: () => number): string {
  const at = SURE_LETTERS + Math.floor(random() * (word.length - SURE_LETTERS - 1));
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
