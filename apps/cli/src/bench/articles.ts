import { doings, files, matters, qualities, sentences, things } from './article-words.ts';
import { pick, seededRandom } from './random.ts';

export interface Article {
  title: string;
  body: string;
  topic: string;
  audience: 'public' | 'customer';
  /** A compound of the title, made of these two: what a search for the article can ask for. */
  subject: { thing: string; matter: string; word: string };
}

const SEED = 19_041;
const SECTIONS = ['Ursache', 'Vorgehen', 'Kontrolle'];

/** Articles in German of about 1.5 kB, the same in every run. */
export function makeArticles(count: number): Article[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, () => article(random));
}

function article(random: () => number): Article {
  const subject = compound(random);
  const doing = pick(random, doings);
  const title =
    random() < 0.5
      ? `${subject.word} ${doing}`
      : `${capital(pick(random, qualities))} ${subject.word} bei ${compound(random).word}`;
  const sections = SECTIONS.map((heading) => `## ${heading}\n\n${paragraph(random, subject.word)}`);
  const steps = Array.from({ length: 3 }, () => `- ${sentence(random, subject.word)}`).join('\n');
  return {
    title,
    body: [paragraph(random, subject.word), ...sections, steps].join('\n\n'),
    topic: pick(random, matters),
    audience: random() < 0.7 ? 'public' : 'customer',
    subject,
  };
}

const paragraph = (random: () => number, subject: string): string =>
  Array.from({ length: 4 }, () => sentence(random, subject)).join(' ');

function sentence(random: () => number, subject: string): string {
  const known: Record<string, () => string> = {
    '1': () => (random() < 0.4 ? subject : compound(random).word),
    '2': () => compound(random).word,
    q: () => pick(random, qualities),
    d: () => pick(random, doings),
    f: () => pick(random, files),
    v: () => `${4 + Math.floor(random() * 3)}.${Math.floor(random() * 10)}.${Math.floor(random() * 20)}`,
    e: () => `E${1000 + Math.floor(random() * 9000)}`,
  };
  return pick(random, sentences).replace(/\{(\w)\}/g, (_, key: string) => known[key]?.() ?? '');
}

function compound(random: () => number): Article['subject'] {
  const thing = pick(random, things);
  const matter = pick(random, matters);
  return { thing, matter, word: thing + matter.toLowerCase() };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
