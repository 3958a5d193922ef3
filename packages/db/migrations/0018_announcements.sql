-- What a provider tells its customers of its own accord: maintenance, an end of support, security, news (N-11, K-13).
-- Once published it stays as it was read and mailed: a correction is another announcement.
create table app.announcement (
  provider_id text not null references app.provider,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,118}$'),
  kind text not null check (kind in ('maintenance', 'security', 'end_of_support', 'news')),
  audience text not null check (audience in ('public', 'customer')),
  -- keys of app.product_family; empty: it concerns everybody
  products text[] not null default '{}',
  -- {"de":{"title","body"},"en"?,"fr"?}; bodies are Markdown
  texts jsonb not null check (texts ? 'de'),
  -- when the announced thing happens, where that is known
  happens_from timestamptz,
  happens_until timestamptz,
  author_name text not null,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  withdrawn_at timestamptz,
  -- null: nobody was to be told by mail
  mailed_to integer,
  primary key (provider_id, id),
  unique (provider_id, slug),
  check (happens_until is null or happens_from < happens_until),
  check (withdrawn_at is null or published_at is not null)
);
create index announcement_published on app.announcement (provider_id, published_at desc) where published_at is not null and withdrawn_at is null;
call app.protect('app.announcement', 'select, insert, update, delete');

create function app.keep_published_announcement() returns trigger
language plpgsql as $$
begin
  if old.published_at is null then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE'
     or (new.slug, new.kind, new.audience, new.products, new.texts, new.happens_from, new.happens_until, new.author_name, new.published_at)
        is distinct from
        (old.slug, old.kind, old.audience, old.products, old.texts, old.happens_from, old.happens_until, old.author_name, old.published_at) then
    raise exception 'a published announcement stays as it was read' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_published before update or delete on app.announcement
  for each row execute function app.keep_published_announcement();
