-- A look takes its transaction's id before its number: a trigger of the statement runs before defaults are evaluated. By
-- that the Merkle log's reader can prove that a missing number will never be filled, as with the events.
create function service.take_transaction_id() returns trigger language plpgsql as $$
begin
  perform pg_current_xact_id();
  return null;
end $$;

create trigger access_log_is_ordered before insert on service.access_log
  for each statement execute function service.take_transaction_id();
