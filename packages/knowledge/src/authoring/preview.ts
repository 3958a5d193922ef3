import { checkTexts } from '../limits.ts';
import { parseArticle } from '../markdown/parse.ts';
import { renderArticle, type RenderedArticle } from '../markdown/render-html.ts';

/**
 * What readers would see of this Markdown.
 * @throws AppError invalid_input if it is longer than 100,000 characters; nothing is parsed then
 */
export function previewArticle(body: string): RenderedArticle {
  checkTexts({ body });
  return renderArticle(parseArticle(body));
}
