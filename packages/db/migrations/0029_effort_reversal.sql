-- Effort that was taken back says when, by whom and why: the customer has read it on a statement (SB-4, S77).
alter table app.effort
  add column reversed_at timestamptz,
  add column reversed_by_name text,
  add column reversal_reason text check (length(reversal_reason) between 1 and 500),
  add constraint effort_reversal_check check (
    (reversed_at is null) = (reversed_by_transaction_id is null)
    and (reversed_at is null) = (reversed_by_name is null)
    and (reversed_at is null) = (reversal_reason is null)
  );
-- What was taken back in a month that is settled shows in the month in which it was taken back.
create index effort_reversed on app.effort (provider_id, account_id, reversed_at) where reversed_at is not null;
