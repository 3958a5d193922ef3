import { router } from '../../trpc.ts';
import { list } from './list.ts';
import { movements } from './movements.ts';
import { statement } from './statement.ts';
import { statementCsv, statementPdf } from './statement-file.ts';

/** Accounts of units, for the customers whose they are. */
export const unitAccounts = router({ list, movements, statement, statementCsv, statementPdf });
