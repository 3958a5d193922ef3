-- What a contract settles beside its level and options, and what a ticket's decision rests on.
alter table app.contract
  -- key of the catalogue's calendar that serves it; null: the catalogue's own zone and holidays (N-2)
  add column calendar text,
  -- keys of the catalogue's prerequisites that are met (S7-9)
  add column prerequisites text[] not null default '{}';

alter table app.ticket
  -- who asked, and whether certified on that day (K-6, SEP-16): a later decision on the ticket takes them as they were
  add column asker text not null default 'contact' check (asker in ('contact', 'partner', 'visitor')),
  add column asker_certified boolean not null default false,
  -- first within its severity (K-6)
  add column ahead boolean not null default false;
