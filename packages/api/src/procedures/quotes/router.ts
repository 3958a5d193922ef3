import { router } from '../../trpc.ts';
import { list } from './list.ts';
import { open } from './open.ts';
import { order } from './order.ts';

/** What is quoted because units are missing. */
export const quotes = router({ list, open, order });
