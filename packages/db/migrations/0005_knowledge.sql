-- Articles are written per language; readers see the published revision, staff the draft.
create table app.article (
  provider_id text not null references app.provider,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,118}$'),
  audience text not null check (audience in ('public', 'customer', 'internal')),
  topic text not null default '',
  created_at timestamptz not null default now(),
  primary key (provider_id, id),
  unique (provider_id, slug)
);
call app.protect('app.article', 'select, insert, update');

create table app.article_text (
  provider_id text not null references app.provider,
  article_id uuid not null,
  language text not null check (language in ('de', 'en', 'fr')),
  draft_title text not null,
  draft_body text not null,
  draft_saved_at timestamptz not null default now(),
  -- a lost update is refused by comparing this number
  revision integer not null default 1,
  published_title text,
  published_body text,
  published_at timestamptz,
  checked_at timestamptz,
  primary key (provider_id, article_id, language),
  foreign key (provider_id, article_id) references app.article,
  check ((published_at is null) = (published_body is null) and (published_at is null) = (published_title is null))
);
call app.protect('app.article_text', 'select, insert, update');

-- Every published state is kept: an author cannot be changed afterwards (S117).
create table app.article_revision (
  provider_id text not null references app.provider,
  article_id uuid not null,
  language text not null,
  revision integer not null,
  action text not null check (action in ('published', 'retracted')),
  title text not null,
  body text not null,
  person_id uuid,
  at timestamptz not null default now(),
  primary key (provider_id, article_id, language, revision, action),
  foreign key (provider_id, article_id) references app.article
);
call app.protect('app.article_revision', 'select, insert');

-- What the search reads: published text only, normalised by the application so that PostgreSQL 15 and 18 agree.
create table app.search_document (
  provider_id text not null references app.provider,
  article_id uuid not null,
  language text not null,
  audience text not null,
  slug text not null,
  title text not null,
  body text not null,
  normalised_title text not null,
  normalised_body text not null,
  terms tsvector not null,
  primary key (provider_id, article_id, language),
  foreign key (provider_id, article_id) references app.article
);
call app.protect('app.search_document', 'select, insert, update, delete', true);

-- A search that a person made; its id goes with the ticket (K-1).
create table app.knowledge_search (
  provider_id text not null references app.provider,
  id uuid not null,
  query text not null,
  language text not null,
  -- who searched: a person, or the visitor of one widget key; nobody else may attach it to a ticket
  person_id uuid,
  widget_key_id uuid,
  result_slugs text[] not null default '{}',
  read_slugs text[] not null default '{}',
  solved boolean not null default false,
  at timestamptz not null default now(),
  primary key (provider_id, id)
);
call app.protect('app.knowledge_search', 'select, insert, update');
