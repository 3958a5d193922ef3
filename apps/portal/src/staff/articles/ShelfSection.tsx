import { Notice } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorItem, EditorShelves } from '../api-types.ts';
import { ShelfForm } from './ShelfForm.tsx';
import type { ShelfDraft } from './shelf-form.ts';

export interface ShelfSectionProps {
  view: View;
  kind: 'topic' | 'product';
  shelves: EditorShelves['topics'];
  articles: readonly EditorItem[];
  returned: ShelfDraft | null;
}

const noName = { de: '', en: '', fr: '' };

/** Topics or products in their order, each opening to its names; the last one makes another. */
export function ShelfSection({ view, kind, shelves, articles, returned }: ShelfSectionProps) {
  const { authoring } = view.messages;
  const countOf = (key: string): number =>
    articles.filter((article) => (kind === 'topic' ? article.topic === key : article.products.includes(key)))
      .length;
  const back = returned?.kind === kind ? returned : null;
  return (
    <section class="section" aria-labelledby={`${kind}s`}>
      <h2 id={`${kind}s`}>{kind === 'topic' ? authoring.topics : authoring.products}</h2>
      {back?.failure && <Notice kind="error" title={back.failure} live />}
      {shelves.length === 0 && <p class="soft">{authoring.shelfEmpty}</p>}
      <ul class="ruled" role="list">
        {shelves.map(({ key, name }) => (
          <li key={key} class="ruled-item">
            <details class="fold shelf-row" open={back?.key === key}>
              <summary>
                <span lang={view.locale}>{name[view.locale]}</span>
                <span class="soft small"> {authoring.shelfArticles({ count: countOf(key) })}</span>
              </summary>
              <ShelfForm
                view={view}
                kind={kind}
                shelfKey={key}
                name={name}
                returned={back?.key === key ? back : null}
                isRemovable={countOf(key) === 0}
              />
            </details>
          </li>
        ))}
      </ul>
      <details class="fold" open={back?.key === ''}>
        <summary>{kind === 'topic' ? authoring.newTopic : authoring.newProduct}</summary>
        <ShelfForm
          view={view}
          kind={kind}
          shelfKey=""
          name={noName}
          returned={back?.key === '' ? back : null}
          isRemovable={false}
        />
      </details>
    </section>
  );
}
