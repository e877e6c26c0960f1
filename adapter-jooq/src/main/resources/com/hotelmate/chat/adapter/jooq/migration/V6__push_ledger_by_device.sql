-- The ledger tells devices apart by their tokens, so that whoever registers one anew is not told twice: device is the start
-- of the token's SHA-256, and 0 where no device was tried. Entries from before keep the id of the registration.
ALTER TABLE push_entry RENAME COLUMN registration TO device;
