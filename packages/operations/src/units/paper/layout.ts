import type { Layout } from '@zusage/press';
import type { StatementPaper } from '../statement-paper.ts';
import { pageData } from './page-data.ts';

/** The statement of an account on A4. */
export const layout: Layout<StatementPaper> = {
  template: new URL('statement.typ', import.meta.url),
  data: pageData,
  madeAt: ({ asOf }) => new Date(asOf),
};
