import { defineJob } from '@zusage/jobs';

const parse = (payload: unknown): { handle: number } => {
  const { handle } = payload as { handle?: unknown };
  if (typeof handle !== 'number' || !Number.isSafeInteger(handle)) throw new Error('an import has a number');
  return { handle };
};

/** Checks a file that is too large for a page to wait for. */
export const importCheckJob = defineJob<{ handle: number }>('import_check', { parse });

/** Does what is left of an import; a day and a half of tries, for it may be told to stop often. */
export const importRunJob = defineJob<{ handle: number }>('import_run', { parse, attemptsMax: 16 });
