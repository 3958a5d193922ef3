import type { PageLocals } from '../../page-locals.ts';
import type { QueueCounts, QueueItem } from '../api-types.ts';
import { queueInput, type QueueFilters } from './filters.ts';

const LINES = 50;

export interface QueuePage {
  tickets: QueueItem[];
  counts: QueueCounts | null;
  severityTerm: string;
  severities: { key: string; name: string }[];
  next: string | null;
  failure: ReturnType<PageLocals['failure']> | null;
}

/** One page of the queue; a cursor that nobody gave out is told, not thrown. */
export async function readQueue(
  { api, failure }: PageLocals,
  filters: QueueFilters,
  cursor: string | null,
): Promise<QueuePage> {
  try {
    const [queue, counts, catalogue] = await Promise.all([
      api.queue.list({ limit: LINES, ...queueInput(filters), ...(cursor ? { cursor } : {}) }),
      api.queue.count(),
      api.catalogue.get(),
    ]);
    return {
      tickets: queue.items,
      counts,
      severityTerm: catalogue.terms.severity,
      severities: catalogue.severities.map(({ key, name }) => ({ key, name })),
      next: queue.nextCursor,
      failure: null,
    };
  } catch (error) {
    return {
      tickets: [],
      counts: null,
      severityTerm: '',
      severities: [],
      next: null,
      failure: failure(error),
    };
  }
}
