import { router } from '../../trpc.ts';
import { all } from './all.ts';
import { get } from './get.ts';
import { list } from './list.ts';

/** Work that is ordered: request, statement of work, approval. */
export const engagements = router({ all, get, list });
