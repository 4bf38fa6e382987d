-- Who looked at whose data. Rows are added and never changed; staff columns hold what was true then.
create table service.access_log (
  id              bigint generated always as identity primary key,
  occurred_at     timestamptz not null,
  staff_id        text        not null,
  staff_name      text        not null,
  staff_role      text        not null,
  department_code text        not null,
  application_id  uuid        not null,
  screen          text        not null,
  sequence        bigint,
  address         text        not null
);

create index access_log_application on service.access_log (application_id, id);

create function service.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;

create trigger access_log_is_append_only before update or delete on service.access_log
  for each row execute function service.refuse_change();

create trigger access_log_is_not_emptied before truncate on service.access_log
  for each statement execute function service.refuse_change();
