import { RuledList, StatusLabel } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorArticle } from '../api-types.ts';

/** What readers of this text answered, and what they wrote. */
export function ReaderFeedback({ view, article }: { view: View; article: EditorArticle }) {
  const { authoring } = view.messages;
  const { helpful, unhelpful, remarks } = article.feedback;
  return (
    <section class="section" aria-labelledby="feedback">
      <h2 id="feedback">{authoring.feedback}</h2>
      <p>
        {helpful + unhelpful === 0
          ? authoring.feedbackNone
          : `${authoring.foundHelpful({ count: helpful })}, ${authoring.foundUnhelpful({ count: unhelpful })}.`}
      </p>
      {remarks.length > 0 && (
        <RuledList
          label={authoring.remarks}
          items={remarks.map((remark, index) => ({
            key: String(index),
            title: (
              <span class="remark" lang={article.language}>
                {remark.text}
              </span>
            ),
            detail: (
              <>
                <StatusLabel
                  shape={remark.helpful ? 'done' : 'ring'}
                  text={remark.helpful ? authoring.remarkHelpful : authoring.remarkUnhelpful}
                />
                <span>{view.times.day(remark.at)}</span>
                {article.publishedAt !== null && remark.at < article.publishedAt && (
                  <span>{authoring.remarkEarlier}</span>
                )}
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
