-- A certificate states what was promised when it was issued, signed. `token` is that statement as a JWS, `code` opens the
-- public page that says what it is worth. Both are null for one that was issued before there were signed certificates: it
-- can be issued anew, but nobody can say afterwards what it stated.
alter table app.certificate
  add column code text check (code ~ '^[0-9A-HJKMNP-TV-Z]{28}$'),
  add column token text,
  add column catalogue_version integer,
  add constraint certificate_code unique (provider_id, code),
  add constraint certificate_signed check (num_nulls(code, token, catalogue_version) in (0, 3));

-- The PDF in each language, as it was sealed. The bytes lie in the file store under their hash.
create table app.certificate_document (
  provider_id text not null references app.provider,
  certificate_id uuid not null,
  language text not null check (language in ('de', 'en', 'fr')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  primary key (provider_id, certificate_id, language),
  foreign key (provider_id, certificate_id) references app.certificate
);
call app.protect('app.certificate_document', 'select, insert');

create function app.keep_issued_certificate() returns trigger
language plpgsql as $$
begin
  if (new.organisation_id, new.contract_id, new.number, new.valid_from, new.valid_until, new.issued_at,
      new.code, new.token, new.catalogue_version)
     is distinct from
     (old.organisation_id, old.contract_id, old.number, old.valid_from, old.valid_until, old.issued_at,
      old.code, old.token, old.catalogue_version)
     or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
     or (old.superseded_by is not null and new.superseded_by is distinct from old.superseded_by) then
    raise exception 'an issued certificate stays as it was issued' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_issued before update on app.certificate
  for each row execute function app.keep_issued_certificate();
