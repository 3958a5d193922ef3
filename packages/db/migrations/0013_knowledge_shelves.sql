-- Where readers look for an article: topics and product families with names in three languages; who checked it and when;
-- whether it helped; and the addresses it once had.

-- {"de","en","fr"}: what readers see. The key stands in addresses.
create table app.topic (
  provider_id text not null references app.provider,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name jsonb not null,
  position integer not null default 0,
  primary key (provider_id, key)
);
call app.protect('app.topic', 'select, insert, update, delete');

create table app.product_family (
  provider_id text not null references app.provider,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name jsonb not null,
  position integer not null default 0,
  primary key (provider_id, key)
);
call app.protect('app.product_family', 'select, insert, update, delete');

-- Topics were free text in one language: each becomes one with that name in all three, for authors to translate.
-- Without `force` the owner sees its rows; no tenant is set here.
alter table app.article no force row level security;
alter table app.topic no force row level security;
create temporary table topic_of on commit drop as
  select provider_id, id,
         btrim(topic) as name,
         coalesce(nullif(left(btrim(regexp_replace(lower(public.unaccent(topic)), '[^a-z0-9]+', '-', 'g'), '-'), 60), ''), 'thema') as key
    from app.article where btrim(topic) <> '';
insert into app.topic (provider_id, key, name)
  select distinct on (provider_id, key) provider_id, key, jsonb_build_object('de', name, 'en', name, 'fr', name)
    from topic_of order by provider_id, key, name;
alter table app.article alter column topic drop not null, alter column topic drop default;
update app.article set topic = null;
update app.article a set topic = t.key from topic_of t where t.provider_id = a.provider_id and t.id = a.id;
drop table topic_of;
alter table app.article force row level security;
alter table app.topic force row level security;
-- a topic or product that an article has cannot be removed
alter table app.article add constraint article_topic foreign key (provider_id, topic) references app.topic;
create index article_topic on app.article (provider_id, topic);

create table app.article_product (
  provider_id text not null references app.provider,
  article_id uuid not null,
  product text not null,
  primary key (provider_id, article_id, product),
  foreign key (provider_id, article_id) references app.article,
  foreign key (provider_id, product) references app.product_family
);
create index article_product_product on app.article_product (provider_id, product);
call app.protect('app.article_product', 'select, insert, delete');

-- The address an article had before: it leads on for those who may read the article, and is unknown to others (S14).
create table app.article_old_slug (
  provider_id text not null references app.provider,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,118}$'),
  article_id uuid not null,
  at timestamptz not null default now(),
  primary key (provider_id, slug),
  foreign key (provider_id, article_id) references app.article
);
create index article_old_slug_article on app.article_old_slug (provider_id, article_id);
call app.protect('app.article_old_slug', 'select, insert, delete');

-- Somebody read a published text and found that it holds. The name is the one at that time.
create table app.article_check (
  provider_id text not null references app.provider,
  id uuid not null,
  article_id uuid not null,
  language text not null,
  person_id uuid,
  name text not null,
  role text not null,
  at timestamptz not null default now(),
  primary key (provider_id, id),
  foreign key (provider_id, article_id, language) references app.article_text
);
create index article_check_text on app.article_check (provider_id, article_id, language, at desc);
call app.protect('app.article_check', 'select, insert');
-- readers see the role of whoever checked last, never the name
alter table app.article_text add column checked_role text;

-- "Did this help?" One answer of a person per text, which they may change; whoever has not signed in is not known again.
create table app.article_feedback (
  provider_id text not null references app.provider,
  id uuid not null,
  article_id uuid not null,
  language text not null,
  helpful boolean not null,
  remark text not null default '' check (length(remark) <= 1000),
  person_id uuid,
  search_id uuid,
  at timestamptz not null default now(),
  primary key (provider_id, id),
  unique (provider_id, article_id, language, person_id),
  foreign key (provider_id, article_id, language) references app.article_text
);
call app.protect('app.article_feedback', 'select, insert, update');

-- One or two sentences that say what an article is about; they stand under its title in lists.
alter table app.article_text
  add column draft_summary text not null default '',
  add column published_summary text not null default '';
alter table app.article_revision add column summary text not null default '';

-- Searches that led to no ticket are kept for a while and then deleted (S113).
grant delete on app.knowledge_search to zusage_app;
create index knowledge_search_at on app.knowledge_search (provider_id, at);
