-- What the nodes of a deployment have to know of each other.

CREATE TABLE idempotency_key (
    hotel         text        NOT NULL,
    caller        text        NOT NULL,
    route         text        NOT NULL,
    key           text        NOT NULL,
    fingerprint   text        NOT NULL,
    claimed_at    timestamptz NOT NULL,
    stored_at     timestamptz,
    status        integer,
    content_type  text,
    body          text,
    PRIMARY KEY (hotel, caller, route, key)
);
CREATE INDEX idempotency_key_claimed ON idempotency_key (claimed_at);

-- The state of token buckets, as the rate limiter writes it.
CREATE TABLE bucket (
    id          text   PRIMARY KEY,
    state       bytea,
    expires_at  bigint
);
CREATE INDEX bucket_expires ON bucket (expires_at);

-- Who was let into which channel on which connection, wherever the connection ends.
CREATE TABLE live_grant (
    hotel       text        NOT NULL,
    socket      text        NOT NULL,
    channel     text        NOT NULL,
    staff       bigint,
    session     text,
    booking     text,
    granted_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (hotel, socket, channel),
    CHECK ((staff IS NULL) <> (booking IS NULL))
);
CREATE INDEX live_grant_of_staff ON live_grant (hotel, staff) WHERE staff IS NOT NULL;
CREATE INDEX live_grant_of_booking ON live_grant (hotel, booking) WHERE booking IS NOT NULL;
CREATE INDEX live_grant_granted ON live_grant (granted_at);

-- Rights that ended, for the nodes to act on. Without channels, whole connections are to be closed.
CREATE TABLE ended_access (
    hotel        text        NOT NULL,
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    staff        bigint,
    session      text,
    booking      text,
    channels     text[],
    ended_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    transaction  bigint      NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    PRIMARY KEY (hotel, id),
    CHECK ((staff IS NULL) <> (booking IS NULL))
);
CREATE INDEX ended_access_transaction ON ended_access (transaction);
CREATE INDEX ended_access_ended ON ended_access (ended_at);
