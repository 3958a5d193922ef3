import { AppError } from '@zusage/errors';
import { elevatedUntil } from '@zusage/identity';
import type { PersonScope } from '../scope.ts';

/** A person in their own browser, with the session that they use there. */
export interface SessionScope extends PersonScope {
  session: { accountId: string; token: string };
}

/** Asks the database each time: what a page believes counts for nothing (S25). @throws AppError step_up_required */
export async function requireElevated({ database, session }: SessionScope): Promise<void> {
  if ((await elevatedUntil(database, session)) === null) throw new AppError('step_up_required');
}
