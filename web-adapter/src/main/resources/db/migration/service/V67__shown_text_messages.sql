-- It never held what is to be sent, only what demo mode shows instead of sending; the outbox is service.text_message.
ALTER TABLE service.message_outbox RENAME TO shown_text_message;
ALTER TABLE service.shown_text_message RENAME COLUMN created_at TO shown_at;
ALTER TABLE service.shown_text_message DROP COLUMN sent_at;
ALTER INDEX service.message_outbox_by_time RENAME TO shown_text_message_by_time;
