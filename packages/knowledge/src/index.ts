export { audiences, audiencesOf, type Audience, type Reader } from './audience.ts';
export { languages, type Language } from './language.ts';
export { slugOf } from './slug.ts';
export { limits, reviewAfterDays } from './limits.ts';
export {
  addShelf,
  listShelves,
  removeShelf,
  saveShelf,
  shelfKinds,
  type Shelf,
  type ShelfKind,
  type ShelfName,
} from './shelf.ts';

export { createArticle } from './authoring/create-article.ts';
export { saveArticle } from './authoring/save-article.ts';
export { checkArticle, type Checker } from './authoring/check-article.ts';
export { renameArticle } from './authoring/rename-article.ts';
export { publishArticle, type Publication } from './authoring/publish-article.ts';
export { retractArticle } from './authoring/retract-article.ts';
export { listForEditors, type EditorItem } from './authoring/list-for-editors.ts';
export { getForEditors, type EditorArticle } from './authoring/get-for-editors.ts';
export { previewArticle } from './authoring/preview.ts';
export { checkDraft, type DraftText } from './authoring/draft-text.ts';
export { type TextState } from './authoring/text-state.ts';

export { giveFeedback, type Feedback } from './feedback/give-feedback.ts';
export { deleteSearches, oldSearches } from './search/old-searches.ts';

export { listArticles, type ListedArticle } from './reading/list-articles.ts';
export { readArticle, type ReadArticle } from './reading/read-article.ts';
export { readArticleNodes, type ArticleNodes } from './reading/read-article-nodes.ts';
export { type ArticleKey } from './reading/published-text.ts';
export { type ArticleElement, type ArticleNode, type ArticleTag } from './markdown/article-node.ts';

export {
  resultsMax,
  searchKnowledge,
  type KnowledgeSearch,
  type KnowledgeSearchAnswer,
} from './search/search-knowledge.ts';
export {
  getSearch,
  markRead,
  markSolved,
  searchBelongsTo,
  type SearchOwner,
  type SearchRecord,
} from './search/search-record.ts';
export { countWidgetSearches } from './search/widget-count.ts';
export { findArticles, type FoundArticle } from './search/find-articles.ts';
