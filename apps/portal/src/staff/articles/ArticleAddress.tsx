import { Button, Field } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorArticle } from '../api-types.ts';

/** The article's address, and another one if it needs one: the old keeps leading to it. */
export function ArticleAddress({
  view,
  article,
  error,
}: {
  view: View;
  article: EditorArticle;
  error: string | undefined;
}) {
  const { authoring } = view.messages;
  return (
    <section class="section" aria-labelledby="address">
      <h2 id="address">{authoring.address}</h2>
      <p class="soft">{view.to.article(article.slug)}</p>
      <details class="fold" open={error !== undefined}>
        <summary>{authoring.changeAddress}</summary>
        <form class="form" method="post" data-once>
          <Field
            name="slug"
            label={authoring.newAddress}
            hint={authoring.newAddressHint}
            value={article.slug}
            maxlength={119}
            autocomplete="off"
            spellcheck={false}
            {...(error ? { error } : {})}
          />
          <div class="actions">
            <Button name="intent" value="rename">
              {authoring.changeAddress}
            </Button>
          </div>
        </form>
      </details>
    </section>
  );
}
