import { articleNodes } from '@zusage/operations';
import { input } from '../../input.ts';
import { widgetProcedure } from '../../trpc.ts';
import { articleInput } from '../knowledge/article.ts';

/** An article as a tree: the panel makes nodes of it and never parses markup. */
export const article = widgetProcedure
  .input(input(articleInput))
  .query(({ ctx, input: request }) => articleNodes(ctx.scope, request));
