-- Imports of customers and what they bought out of a file, and what was found in it row by row.
create table app.import_run (
  provider_id text not null references app.provider,
  id uuid not null,
  -- counts up per provider; stands in addresses
  handle integer not null,
  kind text not null check (kind in ('customers', 'contracts', 'products', 'certificates')),
  state text not null default 'checking' check (state in ('checking', 'checked', 'unreadable', 'running', 'done', 'stopped', 'discarded')),
  -- records that exist with other content are changed, or left as they are
  update_existing boolean not null default false,
  file_name text not null,
  file_bytes integer not null,
  -- its name in the file store; kept there until the import is over
  file_sha256 text not null,
  encoding text,
  -- rows of the file are counted as a spreadsheet does; everything up to this one has been dealt with
  position integer not null default 0,
  last_row integer,
  -- {"new","changed","unchanged","faulty"}: of the check while it is open, then of the run
  counts jsonb not null default '{}',
  findings integer not null default 0,
  -- who, as the audit writes it; the person, while there is one
  actor jsonb not null,
  person_id uuid,
  locale text not null check (locale in ('de', 'en', 'fr')),
  created_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (provider_id, id),
  unique (provider_id, handle)
);
-- Two at once would judge by what the other is about to change.
create unique index import_run_running on app.import_run (provider_id) where state = 'running';
call app.protect('app.import_run', 'select, insert, update');

-- A fault keeps its row out; a change and a notice say what the import does.
create table app.import_finding (
  provider_id text not null references app.provider,
  run_id uuid not null,
  ordinal integer not null,
  row_number integer,
  level text not null check (level in ('fault', 'change', 'notice')),
  -- key of the column; null: of the row as a whole
  column_key text,
  code text not null,
  params jsonb not null default '{}',
  -- what stands there, shortened
  value text,
  primary key (provider_id, run_id, ordinal),
  foreign key (provider_id, run_id) references app.import_run on delete cascade
);
call app.protect('app.import_finding', 'select, insert, delete');

-- The last entry of a chain by its index: `is not distinct from` reads every entry of the provider, which an import of
-- thousands of rows makes quadratic.
create or replace function app.chain_audit_entry() returns trigger
language plpgsql set search_path = '' as $$
declare
  last_sequence bigint;
  last_hash bytea;
begin
  if new.hash is not null and not row_security_active('app.audit_entry') then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'audit', new.provider_id, new.organisation_id), 0));
  if new.organisation_id is null then
    select e.sequence, e.hash into last_sequence, last_hash
      from app.audit_entry e
     where e.provider_id = new.provider_id and e.organisation_id is null
     order by e.sequence desc limit 1;
  else
    select e.sequence, e.hash into last_sequence, last_hash
      from app.audit_entry e
     where e.provider_id = new.provider_id and e.organisation_id = new.organisation_id
     order by e.sequence desc limit 1;
  end if;
  -- Under the lock, so that time follows the order of the chain.
  new.at := date_trunc('milliseconds', clock_timestamp());
  new.sequence := coalesce(last_sequence, 0) + 1;
  new.previous_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
  new.hash := app.audit_hash(new.previous_hash, new);
  return new;
end $$;
