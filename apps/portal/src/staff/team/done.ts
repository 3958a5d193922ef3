import type { Messages } from '@zusage/i18n';

export type Done = keyof Messages['team']['done'];

/** The sentence for what has just been done, as the address says. */
export function doneSentence({ team }: Messages, asked: URLSearchParams): string | null {
  const done = Object.entries(team.done).find(([key]) => key === asked.get('done'));
  return done?.[1] ?? null;
}
