-- What a completion report also says, and what is looked for by the clock.

-- How many took part (N-20), and from which purchases the amount was taken: [{ reference, amount, expiresAt }], so that the
-- charge explains itself as long as the report exists.
alter table app.completion_report add column participants integer check (participants between 1 and 1000);
alter table app.completion_report add column charged_from jsonb not null default '[]';

-- Marked and told to the provider's people once, when the decision was not made in time (N-17).
alter table app.complaint add column overdue_at timestamptz;
create index complaint_open on app.complaint (provider_id, decide_until) where outcome is null;

-- One quote at a time for what a session's report lacks; a purchase looks for those of its account, the oldest first.
create unique index unit_quote_open_session on app.unit_quote (provider_id, session_id)
  where ended_at is null and session_id is not null;
create index unit_quote_account on app.unit_quote (provider_id, account_id, quoted_at) where ended_at is null;
create index completion_report_feedback on app.completion_report (provider_id, feedback_at) where feedback_at is not null;
