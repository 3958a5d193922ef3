import type { Transaction } from '@zusage/db';
import { createArticle, giveFeedback, publishArticle, renameArticle, saveShelf } from '@zusage/knowledge';
import {
  readArticles,
  readKnowledge,
  type ArticleContent,
  type KnowledgeContent,
  type PersonContent,
} from './content.ts';
import { daysAfter } from './moment.ts';
import type { SeedContext } from './seed-context.ts';

/** How long before its last check an article was written. */
const WRITTEN_BEFORE_DAYS = 80;

/** Articles under their topics and products, published as an author would, and what readers said of them. */
export async function seedArticles(
  trx: Transaction,
  context: SeedContext,
  staff: readonly PersonContent[],
): Promise<void> {
  const { id } = context.catalogue;
  const { topics, products, feedback } = readKnowledge(id);
  for (const topic of topics) await saveShelf(trx, id, 'topic', topic);
  for (const product of products) await saveShelf(trx, id, 'product', product);
  for (const article of readArticles(id)) await seedArticle(trx, context, article, staff);
  for (const answers of feedback) await seedFeedback(trx, context, answers);
}

async function seedArticle(
  trx: Transaction,
  { catalogue, now }: SeedContext,
  { checked, checkedBy, formerly = [], ...text }: ArticleContent,
  staff: readonly PersonContent[],
): Promise<void> {
  const { language } = text;
  // Written under its first address and moved on from there: the others then lead to it.
  const [first, ...later] = [
    formerly[0] ?? text.slug,
    ...formerly.slice(1),
    ...(formerly.length > 0 ? [text.slug] : []),
  ];
  const { revision } = await createArticle(trx, catalogue.id, { ...text, slug: first });
  let slug = first;
  for (const newSlug of later) {
    await renameArticle(trx, catalogue.id, { slug, newSlug });
    slug = newSlug;
  }
  const checker = staff.find(({ key, role }) => (checkedBy ? key === checkedBy : role === 'agent'));
  await publishArticle(trx, catalogue.id, {
    slug,
    language,
    revision,
    personId: null,
    checkedAt: daysAfter(now, -checked),
    publishedAt: daysAfter(now, -checked - WRITTEN_BEFORE_DAYS),
    ...(checker ? { checker: { personId: null, name: checker.name, role: checker.role } } : {}),
  });
}

async function seedFeedback(
  trx: Transaction,
  { catalogue, now }: SeedContext,
  { article, language, helpful, unhelpful, remarks }: KnowledgeContent['feedback'][number],
): Promise<void> {
  const silent = (yes: boolean, answers: number) =>
    Array.from(
      { length: answers - remarks.filter((remark) => remark.helpful === yes).length },
      (_, index) => ({
        helpful: yes,
        daysAgo: 2 + index * 3,
        text: '',
      }),
    );
  for (const answer of [...silent(true, helpful), ...silent(false, unhelpful), ...remarks])
    await giveFeedback(trx, catalogue.id, {
      slug: article,
      language,
      helpful: answer.helpful,
      remark: answer.text,
      audiences: ['public', 'customer', 'internal'],
      personId: null,
      searchId: null,
      at: daysAfter(now, -answer.daysAgo),
    });
}
