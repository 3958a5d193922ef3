import { Button, Field, Notice } from '@zusage/ui';
import type { Article } from '../api-types.ts';
import { newRequestHref, type CarriedSearch } from '../search-links.ts';
import type { View } from '../view.ts';
import type { FeedbackForm } from './send-feedback.ts';

export interface HelpfulProps {
  view: View;
  article: Article;
  search: CarriedSearch;
  /** What the reader has answered already; null while they have not. */
  answer: 'yes' | 'no' | null;
  /** A form that came back, with what was typed. */
  returned: FeedbackForm | null;
  /** Whoever may open a request. */
  mayAsk: boolean;
}

/** The end of an article: did it help, a sentence for its authors, and the way on to a request with what was read. */
export function Helpful(props: HelpfulProps) {
  const { view, answer, returned } = props;
  const { knowledge, common } = view.messages;
  if (answer !== null) return <Thanks {...props} answer={answer} />;
  return (
    <section class="section helpful screen-only" aria-labelledby="helpful">
      <h2 id="helpful">{knowledge.wasHelpful}</h2>
      {returned && <Notice kind="error" title={returned.failure} live />}
      <form class="helpful-form" method="post" action="#helpful-answer">
        <details class="fold" open={Boolean(returned?.remark)}>
          <summary>{knowledge.remark}</summary>
          <Field
            name="remark"
            kind="textarea"
            rows={3}
            label={knowledge.remark}
            hint={knowledge.remarkHint}
            optional={common.optional}
            maxlength={1000}
            value={returned?.remark ?? ''}
          />
        </details>
        <div class="actions">
          <Button name="answer" value="yes">
            {knowledge.yes}
          </Button>
          <Button name="answer" value="no">
            {knowledge.no}
          </Button>
        </div>
      </form>
      <ToRequest {...props} />
    </section>
  );
}

function Thanks(props: HelpfulProps & { answer: 'yes' | 'no' }) {
  const { view, answer, search, mayAsk } = props;
  const { knowledge, request } = view.messages;
  if (answer === 'yes') {
    return (
      <Notice
        kind="success"
        title={search.searchId && mayAsk ? request.helpedTitle : knowledge.thanksHelped}
        live
      >
        <p>{search.searchId && mayAsk ? request.helpedText : knowledge.thanks}</p>
      </Notice>
    );
  }
  return (
    <div class="stack stack-close">
      <Notice kind="info" title={knowledge.sorry} live>
        <p>{mayAsk ? knowledge.sorryText : knowledge.sorryPublic}</p>
      </Notice>
      {mayAsk && (
        <div class="actions">
          <Button look="primary" href={requestHref(props)}>
            {knowledge.toRequest}
          </Button>
        </div>
      )}
    </div>
  );
}

function ToRequest(props: HelpfulProps) {
  if (!props.mayAsk) return null;
  return (
    <p>
      <a href={requestHref(props)}>{props.view.messages.knowledge.toRequest}</a>
    </p>
  );
}

/** With a search straight to the form; without one the question comes first (K-1), and the article goes along as read. */
function requestHref({ view, article, search }: HelpfulProps): string {
  if (search.searchId) return `${newRequestHref(view.to, { ...search, step: 'form' })}#request`;
  return newRequestHref(view.to, { read: article.slug });
}
