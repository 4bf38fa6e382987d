-- What keeps the Merkle log from going on, as each node that follows sees it; gone once it goes on.
create table service.log_fault (
  node    text        primary key,
  beat_at timestamptz not null,
  kind    text        not null check (kind in ('WENT_BACK', 'OTHER')),
  reason  text        not null,
  since   timestamptz not null
);

-- Each check of the whole history against the Merkle log.
create table service.integrity_check (
  id             bigint      generated always as identity primary key,
  started_at     timestamptz not null,
  started_by     text        not null,
  actor_name     text        not null,
  beat_at        timestamptz not null,
  done           bigint      not null default 0,
  size           bigint      not null,
  root           text        not null default '',
  finished_at    timestamptz,
  outcome        text check (outcome in ('PASSED', 'MISFIT', 'CUT_OFF', 'FAILED')),
  unlogged       bigint      not null default 0,
  heads          bigint      not null default 0,
  misfit         text,
  leaf_index     bigint,
  entry_kind     text,
  position       bigint,
  entry_id       text,
  application_id text,
  sequence       bigint,
  head_size      bigint
);

-- One at a time.
create unique index one_integrity_check_at_a_time on service.integrity_check ((true)) where finished_at is null;
