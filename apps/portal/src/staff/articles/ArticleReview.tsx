import { Button, StatusLabel } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorArticle } from '../api-types.ts';

/** When a published text was checked and by whom, whether it is time again, and the button that says it still holds. */
export function ArticleReview({ view, article }: { view: View; article: EditorArticle }) {
  const { authoring } = view.messages;
  if (article.publishedAt === null) return null;
  return (
    <div class="article-review">
      <p>
        {article.isReviewDue && <StatusLabel shape="half" text={authoring.reviewDue} />}{' '}
        <span class={article.isReviewDue ? undefined : 'soft'}>{lastCheck(view, article)}</span>
      </p>
      <form method="post" data-once>
        <Button name="intent" value="check">
          {authoring.markChecked}
        </Button>
      </form>
      {article.reviews.length > 1 && (
        <details class="fold">
          <summary>{authoring.reviewers}</summary>
          <ul class="reviews" role="list">
            {article.reviews.map(({ name, at }) => (
              <li key={at}>
                {view.times.day(at)} · {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function lastCheck({ messages: { authoring }, times }: View, { reviews, checkedAt }: EditorArticle): string {
  if (checkedAt === null) return authoring.neverChecked;
  const date = times.day(checkedAt);
  const [last] = reviews;
  return last ? authoring.checkedOnBy({ date, name: last.name }) : authoring.checkedOn({ date });
}
