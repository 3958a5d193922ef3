-- What a customer's administrator decides about people: who sees what, who is certified until when, who is invited.
-- A site belongs to one customer: references to it name both, so that no row can point at somebody else's (S6).
alter table app.site add unique (provider_id, organisation_id, id);

alter table app.person
  -- names the person in addresses, within the customer, partner or the provider's own staff
  add column handle integer not null default 0,
  add column visibility text not null default 'organisation' check (visibility in ('own', 'site', 'organisation')),
  add column site_id uuid,
  -- K-6, SEP-16: who may open tickets has been certified, for a year
  add column certification text,
  add column certified_until date,
  add foreign key (provider_id, organisation_id, site_id) references app.site (provider_id, organisation_id, id),
  add check ((visibility = 'site') = (site_id is not null)),
  add check (role = 'customer' or visibility = 'organisation'),
  add check ((certification is null) = (certified_until is null));

-- People of before get their handles in order of arrival; the owner may look past the policies for that.
alter table app.person no force row level security;
update app.person p set handle = counted.handle
  from (select id, row_number() over (partition by provider_id, organisation_id, partner_id order by created_at, id) as handle
          from app.person) counted
 where counted.id = p.id;
alter table app.person force row level security;
create unique index person_handle on app.person (provider_id, organisation_id, partner_id, handle) nulls not distinct;

-- Somebody who has been asked to become a contact (or a partner's or the provider's own person) and has not answered yet.
-- A person comes of it when the mailed link is used; until then nobody can tell who has an account.
create table app.invitation (
  provider_id text not null references app.provider,
  id uuid not null,
  handle integer not null default 0,
  organisation_id uuid,
  partner_id uuid,
  role text not null check (role in ('customer', 'customer-admin', 'partner', 'agent', 'provider-admin')),
  name text not null,
  email text not null,
  phone text,
  language text not null check (language in ('de', 'en', 'fr')),
  visibility text not null default 'organisation' check (visibility in ('own', 'site', 'organisation')),
  site_id uuid,
  certification text,
  certified_until date,
  invited_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (provider_id, id),
  foreign key (provider_id, organisation_id) references app.organisation,
  foreign key (provider_id, partner_id) references app.partner,
  foreign key (provider_id, invited_by) references app.person,
  foreign key (provider_id, organisation_id, site_id) references app.site (provider_id, organisation_id, id),
  check ((role in ('customer', 'customer-admin')) = (organisation_id is not null)),
  check ((role = 'partner') = (partner_id is not null)),
  check ((visibility = 'site') = (site_id is not null)),
  check (role = 'customer' or visibility = 'organisation'),
  check ((certification is null) = (certified_until is null)),
  check (accepted_at is null or withdrawn_at is null)
);
create unique index invitation_handle on app.invitation (provider_id, organisation_id, partner_id, handle) nulls not distinct;
create unique index invitation_open on app.invitation (provider_id, organisation_id, partner_id, lower(email)) nulls not distinct
  where accepted_at is null and withdrawn_at is null;
call app.protect('app.invitation', 'select, insert, update');

-- Gives a new person or invitation the next handle within its group; the lock makes parallel ones wait for each other.
create function app.handle_within_group() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.handle <> 0 then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended(
    concat_ws('/', tg_table_name, new.provider_id, new.organisation_id, new.partner_id), 0));
  execute format(
    'select coalesce(max(handle), 0) + 1 from app.%I
      where provider_id = $1 and organisation_id is not distinct from $2 and partner_id is not distinct from $3', tg_table_name)
    into new.handle using new.provider_id, new.organisation_id, new.partner_id;
  return new;
end $$;
create trigger person_handle before insert or update of handle on app.person for each row execute function app.handle_within_group();
create trigger invitation_handle before insert on app.invitation for each row execute function app.handle_within_group();

-- A mailed link that does one thing once. Of its token only the hash is kept; a new link for the same thing takes the
-- older one's place, and the limits on its life are the table's (S18, S22).
create table auth.one_time_link (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  purpose text not null check (purpose in ('invitation', 'password_reset')),
  provider_id text not null references app.provider,
  -- the invitation's id, or the account's
  subject uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  unique (purpose, subject),
  check (expires_at <= created_at + case purpose when 'invitation' then interval '72 hours' else interval '60 minutes' end)
);
grant select, insert, update, delete on auth.one_time_link to zusage_definer;
grant create on schema auth to zusage_definer;

create function auth.issue_link(hash text, link_purpose text, provider text, link_subject uuid, life_seconds integer) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare expires timestamptz;
begin
  if provider is distinct from nullif(current_setting('zusage.provider', true), '') then
    raise exception 'links are made inside the tenant' using errcode = '42501';
  end if;
  insert into auth.one_time_link as l (token_hash, purpose, provider_id, subject, expires_at)
  values (hash, link_purpose, provider, link_subject, now() + make_interval(secs => life_seconds))
  on conflict (purpose, subject) do update set
    token_hash = excluded.token_hash, provider_id = excluded.provider_id, created_at = excluded.created_at,
    expires_at = excluded.expires_at, used_at = null
  returning l.expires_at into expires;
  return expires;
end $$;

-- What a link would do, without doing it; null for one that is unknown, used, over, or of another provider.
create function auth.link_subject(hash text, link_purpose text, provider text) returns uuid
language sql stable security definer set search_path = '' as $$
  select l.subject from auth.one_time_link l
   where l.token_hash = hash and l.purpose = link_purpose and l.provider_id = provider and l.used_at is null and l.expires_at > now()
$$;

-- Uses a link up. One statement: of any number of uses at once exactly one gets the subject.
create function auth.use_link(hash text, link_purpose text, provider text) returns uuid
language sql security definer set search_path = '' as $$
  update auth.one_time_link l set used_at = now()
   where l.token_hash = hash and l.purpose = link_purpose and l.provider_id = provider and l.used_at is null and l.expires_at > now()
  returning l.subject
$$;

create function auth.withdraw_link(link_purpose text, link_subject uuid, provider text) returns void
language sql security definer set search_path = '' as $$
  delete from auth.one_time_link l where l.purpose = link_purpose and l.subject = link_subject and l.provider_id = provider
$$;

create function auth.delete_old_links() returns void
language sql security definer set search_path = '' as $$
  delete from auth.one_time_link l where l.expires_at <= now() - interval '7 days'
$$;

create function auth.set_password(account uuid, hash text) returns void
language sql security definer set search_path = '' as $$
  update auth.account a set password_hash = hash where a.id = account
$$;

-- An account for whoever proved by a mailed link that the address is theirs. One that has a password is not touched, and
-- null is answered: an invitation never changes how somebody signs in.
create function auth.claim_account(account uuid, address text, hash text) returns uuid
language sql security definer set search_path = '' as $$
  insert into auth.account as a (id, email, email_key, password_hash) values (account, address, lower(address), hash)
  on conflict (email_key) do update set password_hash = excluded.password_hash where a.password_hash is null
  returning a.id
$$;

-- Mail for an account goes to the address as it was registered, never to what somebody typed that means the same.
create function auth.email_of_account(account uuid) returns text
language sql stable security definer set search_path = '' as $$
  select a.email from auth.account a where a.id = account
$$;

-- Ends an account's API tokens at one provider, or at all of them (null) (S17).
create function auth.revoke_api_tokens_of(account uuid, provider text) returns void
language sql security definer set search_path = '' as $$
  update auth.api_token t set revoked_at = now()
   where t.account_id = account and (provider is null or t.provider_id = provider) and t.revoked_at is null
$$;

do $$
declare routine record;
begin
  for routine in
    select p.oid::regprocedure as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'auth'
       and p.proname in ('issue_link', 'link_subject', 'use_link', 'withdraw_link', 'delete_old_links',
                         'set_password', 'claim_account', 'email_of_account', 'revoke_api_tokens_of')
  loop
    execute format('alter function %s owner to zusage_definer', routine.signature);
    execute format('revoke all on function %s from public', routine.signature);
    execute format('grant execute on function %s to zusage_app', routine.signature);
  end loop;
end $$;
revoke create on schema auth from zusage_definer;
