export {
  createDatabase,
  enterTenant,
  type Database,
  type DatabaseOptions,
  type Transaction,
} from './database.ts';
export { newId } from './ids.ts';
export { isUniqueViolation } from './errors.ts';
export type { DB as Schema } from './generated.ts';
export { sql, type Selectable, type Insertable, type Updateable } from 'kysely';
export type { Expression, ExpressionBuilder, RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
