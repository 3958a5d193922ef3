import type { ArticleList } from '../api-types.ts';
import type { View } from '../view.ts';
import { browseHref, type BrowseFilter } from './browse.ts';

type ShelfCount = ArticleList['topics'][number];

/** What the articles can be narrowed to, with how many there are; the chosen one leads back. */
export function Shelves({ view, list, filter }: { view: View; list: ArticleList; filter: BrowseFilter }) {
  const { knowledge } = view.messages;
  return (
    <>
      <ShelfList
        title={knowledge.products}
        id="products"
        shelves={list.products}
        current={filter.product}
        hrefOf={(product) => browseHref(view.to, { ...filter, product })}
      />
      <ShelfList
        title={knowledge.topics}
        id="topics"
        shelves={list.topics}
        current={filter.topic}
        hrefOf={(topic) => browseHref(view.to, { ...filter, topic })}
      />
    </>
  );
}

interface ShelfListProps {
  title: string;
  id: string;
  shelves: readonly ShelfCount[];
  current: string;
  hrefOf: (key: string) => string;
}

function ShelfList({ title, id, shelves, current, hrefOf }: ShelfListProps) {
  if (shelves.length === 0) return null;
  return (
    <nav class="margin-block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="shelf" role="list">
        {shelves.map(({ key, name, count }) => (
          <li key={key}>
            <a href={hrefOf(key === current ? '' : key)} aria-current={key === current ? 'true' : undefined}>
              {name}
            </a>
            <span class="shelf-count">{count}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
