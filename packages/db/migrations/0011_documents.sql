-- Documents of the service that a reader may download (N-10): for every customer, or for one. The bytes lie in the file
-- store under their hash; this row alone says who may have them.
create table app.document (
  provider_id text not null references app.provider,
  id uuid not null,
  -- stands in addresses
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  kind text not null
    check (kind in ('service_description', 'data_sheet', 'data_processing', 'price_list', 'report', 'other')),
  -- {"de","en","fr"}
  title jsonb not null,
  -- null: for every customer
  organisation_id uuid,
  -- the language it is written in
  language text not null check (language in ('de', 'en', 'fr')),
  -- the checked name that it is saved under, and the kind of content that was found in it (S59)
  file_name text not null check (length(file_name) between 1 and 120 and file_name !~ '[/\\[:cntrl:]]'),
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  -- when the file was put there, first or instead of another
  changed_at timestamptz not null default now(),
  changed_by uuid,
  withdrawn_at timestamptz,
  primary key (provider_id, id),
  unique (provider_id, slug),
  foreign key (provider_id, organisation_id) references app.organisation,
  foreign key (provider_id, changed_by) references app.person
);
create index document_organisation on app.document (provider_id, organisation_id);
call app.protect('app.document', 'select, insert, update');

-- A certificate that took another's place names it; a revoked one says why.
alter table app.certificate add column revocation_reason text;
