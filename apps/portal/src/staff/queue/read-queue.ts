import type { PageLocals } from '../../page-locals.ts';
import type { QueueItem } from '../api-types.ts';

const LINES = 50;

export interface QueuePage {
  tickets: QueueItem[];
  severityTerm: string;
  next: string | null;
  failure: ReturnType<PageLocals['failure']> | null;
}

/** One page of the queue; a cursor that nobody gave out is told, not thrown. */
export async function readQueue({ api, failure }: PageLocals, cursor: string | null): Promise<QueuePage> {
  try {
    const [queue, catalogue] = await Promise.all([
      api.queue.list({ limit: LINES, ...(cursor ? { cursor } : {}) }),
      api.catalogue.get(),
    ]);
    return {
      tickets: queue.items,
      severityTerm: catalogue.terms.severity,
      next: queue.nextCursor,
      failure: null,
    };
  } catch (error) {
    return { tickets: [], severityTerm: '', next: null, failure: failure(error) };
  }
}
