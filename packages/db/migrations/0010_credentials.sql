-- How people prove who they are beyond a password, and what a profile holds. Secrets of the second factor are behind
-- functions that answer for one account at a time; none of them lists.

-- Mails that a person does not want; what concerns the access itself is not in this list and always goes out (S11).
alter table app.person
  add column muted_mails text[] not null default '{}'
    check (muted_mails <@ array['ticket_answered', 'ticket_needs_you', 'promise_missed', 'units_low', 'announcements']);

-- `elevated_until`: somebody proved a moment ago that it is still they who sit there (S25).
alter table auth.session
  add column last_seen_at timestamptz not null default now(),
  add column elevated_until timestamptz;

alter table auth.api_token add column name text not null default '' check (length(name) <= 80);

-- Between a right password and the second factor: no session, opens nothing.
create table auth.pending_sign_in (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid not null references auth.account on delete cascade,
  provider_id text not null references app.provider,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  check (expires_at <= created_at + interval '10 minutes')
);
create index pending_sign_in_account on auth.pending_sign_in (account_id);

-- Time-based codes (RFC 6238). `last_step`: the newest time step whose code was used; none up to it counts again (S26).
create table auth.totp (
  account_id uuid primary key references auth.account on delete cascade,
  secret text not null,
  last_step bigint not null default -1,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz
);

create table auth.passkey (
  credential_id text primary key,
  handle uuid not null unique,
  account_id uuid not null references auth.account on delete cascade,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 80),
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_account on auth.passkey (account_id);

create table auth.recovery_code (
  account_id uuid not null references auth.account on delete cascade,
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- What a passkey has to sign: kept by us, good once, for five minutes.
create table auth.passkey_challenge (
  challenge_hash text primary key check (challenge_hash ~ '^[0-9a-f]{64}$'),
  purpose text not null check (purpose in ('register', 'sign_in', 'second_step', 'step_up')),
  -- null: nobody is known yet
  account_id uuid references auth.account on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  check ((purpose = 'sign_in') = (account_id is null)),
  check (expires_at <= created_at + interval '5 minutes')
);

-- The address somebody wants to have from now on; it counts when the link that was sent to it is used.
create table auth.email_change (
  account_id uuid primary key references auth.account on delete cascade,
  email text not null,
  requested_at timestamptz not null default now()
);
alter table auth.one_time_link
  drop constraint one_time_link_purpose_check,
  add constraint one_time_link_purpose_check check (purpose in ('invitation', 'password_reset', 'email'));

grant select, insert, update, delete on auth.pending_sign_in, auth.totp, auth.passkey, auth.recovery_code,
  auth.passkey_challenge, auth.email_change to zusage_definer;
-- One human being may be a contact at several providers: the address changes at all of them, and nothing else does.
grant update (email) on app.person to zusage_definer;
create policy definer_changes_email on app.person for update to zusage_definer using (true) with check (true);
grant create on schema auth to zusage_definer;

-- Sessions ------------------------------------------------------------------------------------------------------

drop function auth.session_by_hash(text);
create function auth.session_by_hash(hash text)
returns table (id_hash text, handle uuid, account_id uuid, expires_at timestamptz, unseen_lately boolean)
language sql stable security definer set search_path = '' as $$
  select s.id_hash, s.handle, s.account_id, s.expires_at, s.last_seen_at < now() - interval '5 minutes'
    from auth.session s where s.id_hash = hash and s.expires_at > now()
$$;

drop function auth.sessions_of(uuid);
create function auth.sessions_of(account uuid)
returns table (id_hash text, handle uuid, account_id uuid, expires_at timestamptz, created_at timestamptz,
               last_seen_at timestamptz, user_agent text)
language sql stable security definer set search_path = '' as $$
  select s.id_hash, s.handle, s.account_id, s.expires_at, s.created_at, s.last_seen_at, s.user_agent
    from auth.session s where s.account_id = account and s.expires_at > now() order by s.created_at desc, s.handle
$$;

create function auth.touch_session(hash text) returns void
language sql security definer set search_path = '' as $$
  update auth.session set last_seen_at = now() where id_hash = hash
$$;

-- The same session under a new id; the old one is dead with the same statement (S16). Without seconds it is no more
-- and no less elevated than before.
create function auth.replace_session(hash text, account uuid, new_hash text, elevated_seconds integer)
returns table (expires_at timestamptz, elevated_until timestamptz)
language sql security definer set search_path = '' as $$
  update auth.session s
     set id_hash = new_hash, last_seen_at = now(),
         elevated_until = case when elevated_seconds is null then s.elevated_until
                               else now() + make_interval(secs => least(elevated_seconds, 600)) end
   where s.id_hash = hash and s.account_id = account and s.expires_at > now()
  returning s.expires_at, s.elevated_until
$$;

create function auth.session_elevated_until(hash text, account uuid) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select s.elevated_until from auth.session s
   where s.id_hash = hash and s.account_id = account and s.expires_at > now() and s.elevated_until > now()
$$;

create function auth.delete_other_sessions(account uuid, kept_hash text) returns integer
language sql security definer set search_path = '' as $$
  with gone as (delete from auth.session where account_id = account and id_hash <> kept_hash returning 1)
  select count(*)::integer from gone
$$;

-- Who loses all sessions loses what was about to become one.
create or replace function auth.delete_sessions_of(account uuid) returns void
language sql security definer set search_path = '' as $$
  delete from auth.pending_sign_in where account_id = account;
  delete from auth.session where account_id = account;
$$;

create or replace function auth.delete_expired_sessions() returns void
language sql security definer set search_path = '' as $$
  delete from auth.pending_sign_in where expires_at <= now();
  delete from auth.passkey_challenge where expires_at <= now();
  delete from auth.session where expires_at <= now();
$$;

-- Signing in with a second factor ---------------------------------------------------------------------------------

create function auth.begin_sign_in(hash text, account uuid, provider text, life_seconds integer) returns timestamptz
language sql security definer set search_path = '' as $$
  insert into auth.pending_sign_in (token_hash, account_id, provider_id, expires_at)
  values (hash, account, provider, now() + make_interval(secs => life_seconds))
  returning expires_at
$$;

create function auth.pending_account(hash text, provider text) returns uuid
language sql stable security definer set search_path = '' as $$
  select p.account_id from auth.pending_sign_in p
   where p.token_hash = hash and p.provider_id = provider and p.expires_at > now()
$$;

-- Uses it up: of any number of tries at once one gets the account.
create function auth.end_pending_sign_in(hash text, provider text) returns uuid
language sql security definer set search_path = '' as $$
  delete from auth.pending_sign_in p where p.token_hash = hash and p.provider_id = provider and p.expires_at > now()
  returning p.account_id
$$;

create function auth.delete_pending_sign_ins_of(account uuid) returns void
language sql security definer set search_path = '' as $$
  delete from auth.pending_sign_in where account_id = account
$$;

create function auth.password_of(account uuid) returns text
language sql stable security definer set search_path = '' as $$
  select a.password_hash from auth.account a where a.id = account
$$;

create function auth.factors_of(account uuid)
returns table (has_password boolean, code_since timestamptz, passkeys integer, recovery_codes integer)
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from auth.account a where a.id = account and a.password_hash is not null),
         (select t.confirmed_at from auth.totp t where t.account_id = account),
         (select count(*)::integer from auth.passkey p where p.account_id = account),
         (select count(*)::integer from auth.recovery_code c where c.account_id = account and c.used_at is null)
$$;

-- Codes -------------------------------------------------------------------------------------------------------------

-- A secret that is not in use yet; one that is stays as it is.
create function auth.propose_totp(account uuid, new_secret text) returns boolean
language sql security definer set search_path = '' as $$
  with kept as (
    insert into auth.totp as t (account_id, secret) values (account, new_secret)
    on conflict (account_id) do update set secret = excluded.secret, last_step = -1, created_at = now()
      where t.confirmed_at is null
    returning 1)
  select exists (select 1 from kept)
$$;

create function auth.totp_of(account uuid) returns table (secret text, confirmed boolean, now_seconds double precision)
language sql stable security definer set search_path = '' as $$
  select t.secret, t.confirmed_at is not null, extract(epoch from clock_timestamp())::double precision
    from auth.totp t where t.account_id = account
$$;

create function auth.confirm_totp(account uuid, proved_secret text, step bigint) returns boolean
language sql security definer set search_path = '' as $$
  with confirmed as (
    update auth.totp t set confirmed_at = now(), last_step = step
     where t.account_id = account and t.secret = proved_secret and t.confirmed_at is null
    returning 1)
  select exists (select 1 from confirmed)
$$;

-- Of any number of uses of one code at once one succeeds, and no older code after it (S26).
create function auth.use_totp_step(account uuid, step bigint) returns boolean
language sql security definer set search_path = '' as $$
  with used as (
    update auth.totp t set last_step = step
     where t.account_id = account and t.confirmed_at is not null and t.last_step < step
    returning 1)
  select exists (select 1 from used)
$$;

create function auth.remove_totp(account uuid) returns boolean
language sql security definer set search_path = '' as $$
  with gone as (delete from auth.totp t where t.account_id = account returning 1)
  select exists (select 1 from gone)
$$;

create function auth.renew_recovery_codes(account uuid, hashes text[]) returns void
language sql security definer set search_path = '' as $$
  delete from auth.recovery_code where account_id = account;
  insert into auth.recovery_code (account_id, code_hash) select account, h from unnest(hashes) h;
$$;

create function auth.use_recovery_code(account uuid, hash text) returns boolean
language sql security definer set search_path = '' as $$
  with used as (
    update auth.recovery_code c set used_at = now()
     where c.account_id = account and c.code_hash = hash and c.used_at is null
    returning 1)
  select exists (select 1 from used)
$$;

-- Passkeys ----------------------------------------------------------------------------------------------------------

create function auth.keep_challenge(hash text, challenge_purpose text, account uuid, life_seconds integer) returns void
language sql security definer set search_path = '' as $$
  insert into auth.passkey_challenge (challenge_hash, purpose, account_id, expires_at)
  values (hash, challenge_purpose, account, now() + make_interval(secs => life_seconds))
$$;

create function auth.take_challenge(hash text, challenge_purpose text, account uuid) returns boolean
language sql security definer set search_path = '' as $$
  with taken as (
    delete from auth.passkey_challenge c
     where c.challenge_hash = hash and c.purpose = challenge_purpose and c.account_id is not distinct from account
       and c.expires_at > now()
    returning 1)
  select exists (select 1 from taken)
$$;

create function auth.add_passkey(credential text, passkey_handle uuid, account uuid, key bytea, start_counter bigint,
                                 key_transports text[], key_name text) returns boolean
language sql security definer set search_path = '' as $$
  with added as (
    insert into auth.passkey (credential_id, handle, account_id, public_key, counter, transports, name)
    values (credential, passkey_handle, account, key, start_counter, key_transports, key_name)
    on conflict (credential_id) do nothing
    returning 1)
  select exists (select 1 from added)
$$;

create function auth.passkeys_of(account uuid)
returns table (credential_id text, handle uuid, transports text[], name text, created_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select p.credential_id, p.handle, p.transports, p.name, p.created_at, p.last_used_at
    from auth.passkey p where p.account_id = account order by p.created_at, p.handle
$$;

create function auth.passkey_by_credential(credential text)
returns table (account_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = '' as $$
  select p.account_id, p.public_key, p.counter, p.transports from auth.passkey p where p.credential_id = credential
$$;

-- The counter moves from the value that was checked: a copied key that answers at the same moment fails.
create function auth.use_passkey(credential text, old_counter bigint, new_counter bigint) returns boolean
language sql security definer set search_path = '' as $$
  with used as (
    update auth.passkey p set counter = new_counter, last_used_at = now()
     where p.credential_id = credential and p.counter = old_counter
    returning 1)
  select exists (select 1 from used)
$$;

create function auth.remove_passkey(account uuid, passkey_handle uuid) returns text
language sql security definer set search_path = '' as $$
  delete from auth.passkey p where p.account_id = account and p.handle = passkey_handle returning p.name
$$;

-- API tokens --------------------------------------------------------------------------------------------------------

drop function auth.create_api_token(text, uuid, uuid, text);
create function auth.create_api_token(hash text, token_handle uuid, account uuid, provider text, token_name text default '') returns void
language sql security definer set search_path = '' as $$
  insert into auth.api_token (token_hash, handle, account_id, provider_id, name)
  values (hash, token_handle, account, provider, token_name)
$$;

create function auth.api_tokens_of(account uuid, provider text) returns table (handle uuid, name text, created_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select t.handle, t.name, t.created_at from auth.api_token t
   where t.account_id = account and t.provider_id = provider and t.revoked_at is null
   order by t.created_at desc, t.handle
$$;

-- E-mail address ----------------------------------------------------------------------------------------------------

create function auth.request_email_change(account uuid, address text) returns void
language sql security definer set search_path = '' as $$
  insert into auth.email_change (account_id, email) values (account, address)
  on conflict (account_id) do update set email = excluded.email, requested_at = now()
$$;

-- The address that waits for its link to be used; null when there is none.
create function auth.requested_email(account uuid) returns text
language sql stable security definer set search_path = '' as $$
  select c.email from auth.email_change c
    join auth.one_time_link l on l.purpose = 'email' and l.subject = c.account_id
   where c.account_id = account and l.used_at is null and l.expires_at > now()
$$;

-- Makes the requested address the account's, at every provider. Links that were mailed to the old one do nothing from now
-- on. Fails with a unique violation when somebody else has the address by now.
create function auth.change_email(account uuid) returns table (old_email text, new_email text)
language plpgsql security definer set search_path = '' as $$
declare was text; wanted text;
begin
  delete from auth.email_change c where c.account_id = account returning c.email into wanted;
  if wanted is null then return; end if;
  select a.email into was from auth.account a where a.id = account for update;
  update auth.account a set email = wanted, email_key = lower(wanted) where a.id = account;
  update app.person p set email = wanted where p.account_id = account;
  delete from auth.one_time_link l where l.purpose = 'password_reset' and l.subject = account;
  return query select was, wanted;
end $$;

do $$
declare routine record;
begin
  for routine in
    select p.oid::regprocedure as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'auth'
       and p.proname in (
         'session_by_hash', 'sessions_of', 'touch_session', 'replace_session', 'session_elevated_until',
         'delete_other_sessions', 'begin_sign_in', 'pending_account', 'end_pending_sign_in', 'delete_pending_sign_ins_of',
         'password_of', 'factors_of', 'propose_totp', 'totp_of', 'confirm_totp', 'use_totp_step', 'remove_totp',
         'renew_recovery_codes', 'use_recovery_code', 'keep_challenge', 'take_challenge', 'add_passkey', 'passkeys_of',
         'passkey_by_credential', 'use_passkey', 'remove_passkey', 'create_api_token', 'api_tokens_of',
         'request_email_change', 'requested_email', 'change_email')
  loop
    execute format('alter function %s owner to zusage_definer', routine.signature);
    execute format('revoke all on function %s from public', routine.signature);
    execute format('grant execute on function %s to zusage_app', routine.signature);
  end loop;
end $$;
revoke create on schema auth from zusage_definer;
