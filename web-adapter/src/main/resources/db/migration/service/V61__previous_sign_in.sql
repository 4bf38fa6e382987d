-- What 账号与安全 shows as the sign-in before this one.
ALTER TABLE service.account ADD COLUMN previous_signed_in_at timestamptz;
