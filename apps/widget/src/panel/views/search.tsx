import { fill } from '../texts/index.ts';
import { Fault, NextStep, Title, type ViewProps } from './shared.tsx';

export function SearchView({ w, t }: ViewProps) {
  const { draft, found, searching, fault, config } = w.state;
  const items = found?.items ?? [];
  const result = [t.$foundNone, t.$foundOne][items.length] ?? fill(t.$found, { n: items.length });
  return (
    <>
      <Title>
        <label for="query">{t.$ask}</label>
      </Title>
      <input
        id="query"
        type="search"
        maxLength={200}
        autocomplete="off"
        aria-describedby="result"
        value={draft.query}
        onInput={(event) => w.ask(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && w.search(true)}
      />
      <p id="result" class="soft" role="status">
        {searching ? t.$searching : found ? result : t.$askHint}
      </p>
      {fault && <Fault fault={fault} t={t} onRetry={() => w.search(true)} />}
      {items.length > 0 && (
        <ul class="results">
          {items.map((item) => (
            <li key={item.slug}>
              <button lang={item.language} onClick={() => w.read(item.slug)}>
                <strong>{item.title}</strong>
                <span>{item.excerpt}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {found && (
        <p>
          <button class={items.length ? '' : 'main'} onClick={w.write}>
            {items.length ? t.$notHelped : t.$form}
          </button>
        </p>
      )}
      {config?.hotline && (
        <NextStep label={config.hotline.label} target={config.hotline.number} portal={w.portal} />
      )}
    </>
  );
}
