-- What the last check of a provider's ledger found; the page of the installation's health shows it (S87).
create table app.ledger_check (
  provider_id text not null references app.provider,
  checked_at timestamptz not null,
  accounts integer not null,
  movements bigint not null,
  -- {"customerNumber","customer","unit","sequence","kind"} of the first fault; null when everything holds
  fault jsonb,
  primary key (provider_id)
);
call app.protect('app.ledger_check', 'select, insert, update');
