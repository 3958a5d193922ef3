-- Customers and the human beings who act for them. Credentials live in `auth`, memberships here.
create table app.organisation (
  provider_id text not null references app.provider,
  id uuid not null,
  customer_number text not null,
  name text not null,
  created_at timestamptz not null default now(),
  primary key (provider_id, id),
  unique (provider_id, customer_number)
);
call app.protect('app.organisation', 'select, insert, update', true);

create table app.partner (
  provider_id text not null references app.provider,
  id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  primary key (provider_id, id)
);
call app.protect('app.partner', 'select, insert, update', true);

create table auth.account (
  id uuid primary key,
  email text not null,
  email_key text not null unique,
  password_hash text,
  created_at timestamptz not null default now()
);

create table app.person (
  provider_id text not null references app.provider,
  id uuid not null,
  account_id uuid not null references auth.account,
  organisation_id uuid,
  partner_id uuid,
  role text not null check (role in ('customer', 'customer-admin', 'partner', 'agent', 'provider-admin')),
  name text not null,
  email text not null,
  phone text,
  language text not null default 'de' check (language in ('de', 'en', 'fr')),
  time_zone text not null default 'Europe/Berlin',
  designated boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (provider_id, id),
  unique (provider_id, account_id),
  foreign key (provider_id, organisation_id) references app.organisation,
  foreign key (provider_id, partner_id) references app.partner,
  check ((role in ('customer', 'customer-admin')) = (organisation_id is not null)),
  check ((role = 'partner') = (partner_id is not null))
);
create unique index person_designated on app.person (provider_id, organisation_id) where designated;
create index person_organisation on app.person (provider_id, organisation_id);
call app.protect('app.person', 'select, insert, update', true);

create table auth.session (
  id_hash text primary key,
  handle uuid not null unique,
  account_id uuid not null references auth.account on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  user_agent text not null default ''
);
create index session_account on auth.session (account_id);

create table auth.api_token (
  token_hash text primary key,
  handle uuid not null unique,
  account_id uuid not null references auth.account on delete cascade,
  provider_id text not null references app.provider,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table auth.rate_limit (
  key text primary key,
  points integer not null,
  window_ends_at timestamptz not null
);
grant select, insert, update, delete on all tables in schema auth to zusage_definer;

-- Narrow doors into `auth`: each does one thing, none lists.
create function auth.create_account(account uuid, address text, hash text) returns uuid
language sql security definer set search_path = '' as $$
  insert into auth.account (id, email, email_key, password_hash) values (account, address, lower(address), hash)
  on conflict (email_key) do update set email_key = excluded.email_key
  returning id
$$;

create function auth.account_by_email(address text) returns table (id uuid, password_hash text)
language sql stable security definer set search_path = '' as $$
  select a.id, a.password_hash from auth.account a where a.email_key = lower(address)
$$;

-- SEP-1: the customer number signs in the organisation's designated contact.
create function auth.account_by_customer_number(provider text, number text) returns table (id uuid, password_hash text)
language sql stable security definer set search_path = '' as $$
  select a.id, a.password_hash
    from app.organisation o
    join app.person p on p.provider_id = o.provider_id and p.organisation_id = o.id and p.designated and p.active
    join auth.account a on a.id = p.account_id
   where o.provider_id = provider and o.customer_number = number
$$;

create function auth.create_session(hash text, session_handle uuid, account uuid, expires timestamptz, agent text) returns void
language sql security definer set search_path = '' as $$
  insert into auth.session (id_hash, handle, account_id, expires_at, user_agent) values (hash, session_handle, account, expires, left(agent, 300))
$$;

-- The database's clock decides expiry: a process whose clock is slow keeps no session alive.
create function auth.session_by_hash(hash text)
returns table (id_hash text, handle uuid, account_id uuid, expires_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select s.id_hash, s.handle, s.account_id, s.expires_at
    from auth.session s where s.id_hash = hash and s.expires_at > now()
$$;

create function auth.sessions_of(account uuid)
returns table (id_hash text, handle uuid, account_id uuid, expires_at timestamptz, created_at timestamptz, user_agent text)
language sql stable security definer set search_path = '' as $$
  select s.id_hash, s.handle, s.account_id, s.expires_at, s.created_at, s.user_agent
    from auth.session s where s.account_id = account and s.expires_at > now() order by s.created_at desc, s.handle
$$;

create function auth.extend_session(hash text, expires timestamptz) returns void
language sql security definer set search_path = '' as $$
  update auth.session set expires_at = expires where id_hash = hash
$$;

create function auth.delete_session(hash text) returns void
language sql security definer set search_path = '' as $$ delete from auth.session where id_hash = hash $$;

create function auth.delete_sessions_of(account uuid) returns void
language sql security definer set search_path = '' as $$ delete from auth.session where account_id = account $$;

create function auth.delete_expired_sessions() returns void
language sql security definer set search_path = '' as $$ delete from auth.session where expires_at <= now() $$;

create function auth.create_api_token(hash text, token_handle uuid, account uuid, provider text) returns void
language sql security definer set search_path = '' as $$
  insert into auth.api_token (token_hash, handle, account_id, provider_id) values (hash, token_handle, account, provider)
$$;

create function auth.api_token_by_hash(hash text) returns table (account_id uuid, provider_id text)
language sql stable security definer set search_path = '' as $$
  select t.account_id, t.provider_id from auth.api_token t where t.token_hash = hash and t.revoked_at is null
$$;

create function auth.revoke_api_token(token_handle uuid, account uuid) returns void
language sql security definer set search_path = '' as $$
  update auth.api_token set revoked_at = now() where handle = token_handle and account_id = account and revoked_at is null
$$;

create function auth.providers_of_account(account uuid) returns table (provider_id text)
language sql stable security definer set search_path = '' as $$
  select p.provider_id from app.person p where p.account_id = account and p.active order by p.provider_id
$$;

-- Counts one use of a key and says how many uses its window holds and when it ends; one statement, so it is exact
-- over any number of processes.
create function auth.consume_rate(limit_key text, window_seconds integer) returns table (points integer, window_ends_at timestamptz)
language sql security definer set search_path = '' as $$
  insert into auth.rate_limit as r (key, points, window_ends_at)
  values (limit_key, 1, now() + make_interval(secs => window_seconds))
  on conflict (key) do update set
    points = case when r.window_ends_at <= now() then 1 else r.points + 1 end,
    window_ends_at = case when r.window_ends_at <= now() then excluded.window_ends_at else r.window_ends_at end
  returning r.points, r.window_ends_at
$$;

-- Gives one use back, for limits that count failures only.
create function auth.refund_rate(limit_key text) returns void
language sql security definer set search_path = '' as $$
  update auth.rate_limit set points = points - 1 where key = limit_key and points > 0 and window_ends_at > now()
$$;

-- How many uses a key's window holds, without using it.
create function auth.rate_points(limit_key text) returns integer
language sql stable security definer set search_path = '' as $$
  select coalesce((select r.points from auth.rate_limit r where r.key = limit_key and r.window_ends_at > now()), 0)
$$;

create function auth.delete_expired_rates() returns void
language sql security definer set search_path = '' as $$ delete from auth.rate_limit where window_ends_at <= now() $$;

do $$
declare routine record;
begin
  for routine in
    select p.oid::regprocedure as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'auth'
  loop
    execute format('alter function %s owner to zusage_definer', routine.signature);
    execute format('revoke all on function %s from public', routine.signature);
    execute format('grant execute on function %s to zusage_app', routine.signature);
  end loop;
end $$;
