-- A partner acts for customers that granted it a scope, and embeds the widget on origins it names.
create table app.partner_grant (
  provider_id text not null references app.provider,
  partner_id uuid not null,
  organisation_id uuid not null,
  scope text not null check (scope in ('tickets')),
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (provider_id, partner_id, organisation_id, scope),
  foreign key (provider_id, partner_id) references app.partner,
  foreign key (provider_id, organisation_id) references app.organisation
);
call app.protect('app.partner_grant', 'select, insert, update');

create table app.widget_key (
  provider_id text not null references app.provider,
  id uuid not null,
  partner_id uuid not null,
  public_key text not null unique,
  name text not null,
  -- exact origins; an empty list denies
  origins text[] not null default '{}',
  -- JWK set of ES256 public keys that sign visitors' identities; the private half stays with the partner
  identity_keys jsonb not null default '[]',
  identity_required boolean not null default false,
  look jsonb not null default '{}',
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (provider_id, id),
  foreign key (provider_id, partner_id) references app.partner
);
call app.protect('app.widget_key', 'select, insert, update', true);

create function auth.provider_of_widget_key(key text) returns text
language sql stable security definer set search_path = '' as $$
  select k.provider_id from app.widget_key k where k.public_key = key and k.revoked_at is null
$$;
alter function auth.provider_of_widget_key(text) owner to zusage_definer;
revoke all on function auth.provider_of_widget_key(text) from public;
grant execute on function auth.provider_of_widget_key(text) to zusage_app;
