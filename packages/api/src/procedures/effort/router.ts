import { router } from '../../trpc.ts';
import { book } from './book.ts';
import { fairUse } from './fair-use.ts';
import { statement } from './statement.ts';
import { takeBack } from './take-back.ts';
import { ticket } from './ticket.ts';

/** Work on tickets: charged by the month, or covered by a flat rate. */
export const effort = router({ book, fairUse, statement, takeBack, ticket });
