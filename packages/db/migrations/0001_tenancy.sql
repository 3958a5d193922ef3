-- Roles, schemas and the one way to protect a tenant's table.
-- zusage_app      what portal, API and job handlers become inside each transaction: owns nothing, bypasses nothing
-- zusage_definer  owns the few functions that must look before a tenant is known; reads only where a policy names it
do $$ begin create role zusage_app nologin; exception when duplicate_object then null; end $$;
do $$ begin create role zusage_definer nologin; exception when duplicate_object then null; end $$;
do $$ begin
  execute format('grant zusage_app to %I', current_user);
  execute format('grant zusage_definer to %I', current_user);
end $$;

create schema app;
create schema auth;
create schema jobs;
grant usage on schema app, auth, jobs to zusage_app;
grant usage, create on schema app, auth to zusage_definer;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Forces row-level security on a table whose key begins with provider_id, and grants the application's role
-- only the privileges named. `nullif`: after a transaction the setting reads '' and not NULL.
create procedure app.protect(target regclass, privileges text, definer_may_read boolean default false)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s to zusage_app
       using (provider_id = (select nullif(current_setting(''zusage.provider'', true), '''')))
       with check (provider_id = (select nullif(current_setting(''zusage.provider'', true), '''')))', target);
  execute format('grant %s on %s to zusage_app', privileges, target);
  if definer_may_read then
    execute format('create policy definer_reads on %s for select to zusage_definer using (true)', target);
    execute format('grant select on %s to zusage_definer', target);
  end if;
end $$;

-- A tenant. `provider_id` is the catalogue's id and stands in addresses.
create table app.provider (
  provider_id text primary key check (provider_id ~ '^[a-z][a-z0-9-]{1,62}$'),
  name text not null,
  accent text not null,
  time_zone text not null,
  catalogue_version integer not null default 0,
  created_at timestamptz not null default now()
);
call app.protect('app.provider', 'select, insert, update', true);

-- Published catalogues are immutable: a promise once made keeps the version that made it.
create table app.catalogue_version (
  provider_id text not null references app.provider,
  version integer not null check (version > 0),
  content jsonb not null,
  published_at timestamptz not null default now(),
  primary key (provider_id, version)
);
call app.protect('app.catalogue_version', 'select, insert');

-- What a reader may know before signing in: which providers there are.
create function auth.providers() returns table (provider_id text, name text, accent text, time_zone text, catalogue_version integer)
language sql stable security definer set search_path = '' as $$
  select p.provider_id, p.name, p.accent, p.time_zone, p.catalogue_version from app.provider p order by p.name
$$;
alter function auth.providers() owner to zusage_definer;
revoke all on function auth.providers() from public;
grant execute on function auth.providers() to zusage_app;

-- Which migrations this database has had: a process is ready only with the schema of its own code.
grant usage on schema public to zusage_definer;
grant select on public.kysely_migration to zusage_definer;
create function auth.applied_migrations() returns setof text
language sql stable security definer set search_path = '' as $$ select name from public.kysely_migration $$;
alter function auth.applied_migrations() owner to zusage_definer;
revoke all on function auth.applied_migrations() from public;
grant execute on function auth.applied_migrations() to zusage_app;

-- Ticket numbers count up per provider without one row that every submission would lock: one sequence each.
create function app.next_ticket_number(provider text) returns bigint
language plpgsql security definer set search_path = '' as $$
begin
  if provider is distinct from nullif(current_setting('zusage.provider', true), '') then
    raise exception 'ticket numbers are drawn inside the tenant' using errcode = '42501';
  end if;
  return nextval(format('app.%I', 'ticket_number_' || provider));
exception when undefined_table then
  begin
    execute format('create sequence app.%I start 10001', 'ticket_number_' || provider);
  exception when duplicate_table or unique_violation then null;
  end;
  return nextval(format('app.%I', 'ticket_number_' || provider));
end $$;
alter function app.next_ticket_number(text) owner to zusage_definer;
revoke all on function app.next_ticket_number(text) from public;
grant execute on function app.next_ticket_number(text) to zusage_app;
