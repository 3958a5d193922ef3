import type { PageLocals } from '../../page-locals.ts';
import type { UnitStatement } from '../api-types.ts';
import { statementInput, type StatementFilter } from './statement-filter.ts';

/** A statement, or what is wrong with the period that was asked for; then the account without any movement. */
export interface LoadedStatement {
  statement: UnitStatement;
  /** By field of the form. */
  faults: Record<string, string>;
}

const FIELDS = ['from', 'to', 'asOf', 'group'];

/** @throws what the API throws, but for a period that cannot be */
export async function loadStatement(
  { api, failure }: Pick<PageLocals, 'api' | 'failure'>,
  key: string,
  filter: StatementFilter,
  more: { order: 'newest' | 'oldest'; limit: number; cursor?: string },
): Promise<LoadedStatement> {
  try {
    const statement = await api.unitAccounts.statement({ key, ...statementInput(filter), ...more });
    return { statement, faults: {} };
  } catch (error) {
    const { code, fields = {} } = failure(error);
    const faults = Object.fromEntries(Object.entries(fields).filter(([field]) => FIELDS.includes(field)));
    if (code !== 'invalid_input' || Object.keys(faults).length === 0) throw error;
    const { group, ...days } = faults;
    const statement = await api.unitAccounts.statement({ key, limit: 1 });
    return { statement, faults: group === undefined ? days : { ...days, kind: group } };
  }
}
