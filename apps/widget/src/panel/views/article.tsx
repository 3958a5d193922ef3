import { renderNodes } from '../article-tree.ts';
import { Fault, Title, type ViewProps } from './shared.tsx';

export function ArticleView({ w, t }: ViewProps) {
  const { article, fault } = w.state;
  if (!article) return fault ? <Fault fault={fault} t={t} onRetry={w.back} /> : <Title>{t.$loading}</Title>;
  return (
    <>
      <article lang={article.language}>
        <Title>{article.title}</Title>
        {renderNodes(article.nodes)}
      </article>
      <div class="ask" role="group" aria-labelledby="ask">
        <p id="ask">{t.$didItHelp}</p>
        <button class="main" onClick={w.helped}>
          {t.$helped}
        </button>
        <button onClick={w.write}>{t.$notHelped}</button>
      </div>
    </>
  );
}

export function SolvedView({ w, t }: ViewProps) {
  return (
    <>
      <Title>{t.$solved}</Title>
      <button onClick={w.restart}>{t.$again}</button>
    </>
  );
}
