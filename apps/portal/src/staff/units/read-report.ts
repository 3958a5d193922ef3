import type { PageLocals } from '../../page-locals.ts';
import type { UnitReport } from './types.ts';

interface Asked {
  from?: string;
  to?: string;
}

/** The report of the asked days; of this month, with what is wrong with them, where they are no period. @throws what the API throws */
export async function readReport(
  { api, failure }: Pick<PageLocals, 'api' | 'failure'>,
  search: URLSearchParams,
): Promise<{ report: UnitReport; errors: Record<string, string>; asked: Asked }> {
  const [from, to] = [search.get('from'), search.get('to')];
  const asked = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  try {
    return { report: await api.unitOffice.report(asked), errors: {}, asked: {} };
  } catch (error) {
    const { code, fields } = failure(error);
    if (code !== 'invalid_input' || !fields) throw error;
    return { report: await api.unitOffice.report({}), errors: fields, asked };
  }
}
